-- Votes to cancel, kept in the match's own record.
local votes = {}

local function field(player) return "cancel:" .. player end

function votes.has(match, player) return match[field(player)] ~= nil end

function votes.cast(key, player, now) redis.call("HSET", key, field(player), now) end

function votes.withdraw(key, player) redis.call("HDEL", key, field(player)) end

-- How many have voted, of how many players, and how many votes cancel.
function votes.count(match)
  local cast, players = 0, cjson.decode(match.players)
  for _, each in ipairs(players) do
    if votes.has(match, each.id) then cast = cast + 1 end
  end
  local threshold = cjson.decode(match.settings).cancelThreshold
  return { votes = cast, players = #players, needed = math.ceil(threshold * #players / 100) }
end
