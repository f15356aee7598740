-- What holds a player: places in queues, a match, a lock.
-- @include lib/keys
-- @include lib/places
-- @include lib/playing
local holds = {}

-- Takes a player out of whatever holds them; the caller says what they are now. `why` they leave a queue, if they wait in
-- one. Returns the pools they waited in, or nil.
function holds.release(id, player, now, why)
  redis.call("HDEL", keys.player(id), "match", "reason")
  redis.call("ZREM", keys.locked(), id)
  return places.give_up_all(id, player, now, why)
end
