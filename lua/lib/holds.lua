-- What holds a player: a place in a queue, a match, a lock.
-- @include lib/keys
-- @include lib/places
-- @include lib/playing
local holds = {}

-- Takes a player out of whatever holds them; the caller says what they are now. `why` they leave a queue, if they wait in
-- one. Returns the pool they waited in, or nothing.
function holds.release(id, player, now, why)
  redis.call("HDEL", keys.player(id), "pool", "lane", "joinedAt", "match", "reason")
  redis.call("ZREM", keys.locked(), id)
  if player.status ~= "queued" then return nil end
  places.give_up(id, player, now, why)
  return player.pool
end
