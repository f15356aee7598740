-- What follows when a pool closes: whoever waits there keeps their place and is told.
-- @include lib/keys
-- @include lib/events
local closing = {}

function closing.tell(pool, lanes, now)
  for _, lane in ipairs(lanes) do
    for _, player in ipairs(redis.call("ZRANGE", keys.lane(pool, lane), 0, -1)) do
      events.add("pool.closed", now, { pool = pool, player = player })
    end
  end
end
