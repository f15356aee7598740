-- Bans: until when a player may not queue. An admin gave a reason for it, or it is for a match they were not there for.
-- @include lib/keys
local bans = {}

-- The ban in force by somebody's record, as `{until, reason, match}`: ms, and one of the other two; nil where there is none.
function bans.of(player, now)
  local ends = tonumber(player.bannedUntil or 0)
  if ends <= now then return nil end
  return { ["until"] = ends, reason = player.banReason, match = player.banMatch }
end

-- Bans until `ends`, ms; a ban that lasts longer stays as it is. `why` is `{reason}` or `{match}`.
function bans.set(id, player, ends, why)
  if ends <= tonumber(player.bannedUntil or 0) then return end
  local key = keys.player(id)
  redis.call("HDEL", key, "banReason", "banMatch")
  redis.call("HSET", key, "bannedUntil", ends)
  if why.reason then redis.call("HSET", key, "banReason", why.reason) end
  if why.match then redis.call("HSET", key, "banMatch", why.match) end
end

function bans.lift(id) redis.call("HDEL", keys.player(id), "bannedUntil", "banReason", "banMatch") end
