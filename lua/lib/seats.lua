-- Which match a player means, and whether they may speak for it: theirs by the room they are in, or by their record.
-- @include lib/keys
-- @include lib/hash
-- @include lib/playing
local seats = {}

local function plays(match, player)
  for _, each in ipairs(cjson.decode(match.players)) do
    if each.id == player then return true end
  end
  return false
end

-- Returns the id and the record, or a refusal: `NOT_IN_MATCH`, `WRONG_PLACE` with the right chat.
-- `channel` is where they spoke; absent in a direct message. `named` is the match a button belongs to, if any.
function seats.find(player, channel, named)
  local current = playing.match(hash.read(keys.player(player)))
  local here = channel and redis.call("HGET", keys.rooms(), channel)
  local id = named or here or current and current.match
  if not id then return nil, nil, "NOT_IN_MATCH", {} end

  local match = hash.read(keys.match(id))
  if not match.id or not plays(match, player) then return nil, nil, "NOT_IN_MATCH", {} end
  if channel and here ~= id then
    return nil, nil, "WRONG_PLACE", { match = id, chat = match["kept:room.chat"] }
  end
  return id, match
end
