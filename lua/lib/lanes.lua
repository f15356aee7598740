-- The lanes of a pool as a whole.
-- @include lib/keys
-- @include lib/hash
-- @include lib/stands
local lanes = {}

-- The ids of those who wait there. Somebody in a lane whose record says otherwise is a stale entry: it goes, and they stay
-- what they are.
function lanes.waiting(pool, names)
  local waiting = {}
  for _, lane in ipairs(names) do
    for _, id in ipairs(redis.call("ZRANGE", keys.lane(pool, lane), 0, -1)) do
      local player = hash.read(keys.player(id))
      local entry = player.status == "queued" and stands.find(player, pool)
      if entry and entry.lane == lane then
        waiting[#waiting + 1] = id
      else
        redis.call("ZREM", keys.lane(pool, lane), id)
      end
    end
  end
  return waiting
end
