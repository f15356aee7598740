-- What holds a player: a place in a queue, a match, a lock.
-- @include lib/keys
-- @include lib/places
-- @include lib/states
local holds = {}

-- The live match a player is in and its chat, or nothing: a match that is over or gone holds nobody.
function holds.live_match(player)
  if player.status ~= "in_match" or not player.match then return nil end
  local found = redis.call("HMGET", keys.match(player.match), "state", "kept:room.chat")
  if not states.live(found[1]) then return nil end
  return player.match, found[2] or nil
end

-- Takes a player out of whatever holds them; the caller says what they are now. `why` they leave a queue, if they wait in
-- one. Returns the pool they waited in, or nothing.
function holds.release(id, player, now, why)
  redis.call("HDEL", keys.player(id), "pool", "lane", "joinedAt", "match", "reason")
  redis.call("ZREM", keys.locked(), id)
  if player.status ~= "queued" then return nil end
  places.give_up(id, player, now, why)
  return player.pool
end
