-- What keeps a player out of every queue, whoever asks for a place for them.
-- @include lib/keys
-- @include lib/playing
-- @include lib/bans
local admission = {}

-- The code and its data, or nil where nothing does; `player` is their record.
function admission.refusal(id, player, now)
  local match = playing.heal(id, player)
  if match then return "IN_MATCH", match end
  if player.status == "locked" then return "LOCKED", { reason = player.reason } end
  local ban = bans.of(player, now)
  if ban then return "BANNED", ban end
  if tonumber(player.cooldownUntil or 0) > now then
    return "ON_COOLDOWN", { ["until"] = tonumber(player.cooldownUntil) }
  end
  return nil
end
