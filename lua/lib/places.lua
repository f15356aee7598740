-- Places in a queue: what it takes to give one up, whoever asks for it.
-- @include lib/keys
-- @include lib/events
-- @include lib/deadlines
local places = {}

-- Takes a queued player out of their lane; the caller decides what they are from now on.
function places.give_up(id, player, now, why)
  redis.call("ZREM", keys.lane(player.pool, player.lane), id)
  redis.call("HDEL", keys.player(id), "pool", "lane", "joinedAt")
  deadlines.clear("entry", id)
  events.add("queue.left", now, { player = id, pool = player.pool, lane = player.lane, why = why })
end
