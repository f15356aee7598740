-- The match that a player is in. A record that still names one which is over or gone holds nobody.
-- @include lib/keys
-- @include lib/states
local playing = {}

-- The live match as `{match, chat, state, pool}`, chat absent before there is one; nil when they are in none.
function playing.match(player)
  if player.status ~= "in_match" or not player.match then return nil end
  local found = redis.call("HMGET", keys.match(player.match), "state", "kept:room.chat", "pool")
  if not states.live(found[1]) then return nil end
  return { match = player.match, chat = found[2] or nil, state = found[1], pool = found[3] or nil }
end

-- The same, and whoever is held by no live match is idle from here on. That is a change complete in itself, so that a
-- script may still refuse afterwards.
function playing.heal(id, player)
  local match = playing.match(player)
  if match or player.status ~= "in_match" then return match end
  redis.call("HDEL", keys.player(id), "match")
  redis.call("HSET", keys.player(id), "status", "idle")
  player.status, player.match = "idle", nil
  return nil
end
