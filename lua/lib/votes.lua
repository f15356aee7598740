-- Votes on how a match ends, one a player, in the match's own record: `vote:<player>` is what they want, `votedAt:<player>`
-- the ms at which they said so. What can be wanted: `cancel`, and where its players decide who won, `team:<n>` from 1; where they hand in a
-- form, `done` with playing.
-- @include lib/awaiting
local votes = {}

function votes.of(match, player) return match["vote:" .. player] end

function votes.cast(key, player, choice, now)
  redis.call("HSET", key, "vote:" .. player, choice, "votedAt:" .. player, now)
end

function votes.withdraw(key, player) redis.call("HDEL", key, "vote:" .. player, "votedAt:" .. player) end

-- The team that a choice says won, from 1; nil for any other choice.
local function team_of(choice) return tonumber(string.match(choice, "^team:(%d+)$")) end

-- Whether that can be voted for in this match.
function votes.allowed(match, settings, choice)
  if choice == "cancel" then return true end
  if choice == "done" then return awaiting.wanted(settings) end
  local team = team_of(choice)
  if not team or not match.teams or not settings.play or settings.play.result ~= "VOTE" then return false end
  return cjson.decode(match.teams)[team] ~= nil
end

-- What a team is called: by its room, or by who it is where everybody plays alone. Nil for any other choice.
local function called(match, settings, choice)
  local team = team_of(choice)
  if not team then return nil end
  local named = settings.rooms and settings.rooms.teams and settings.rooms.teams[team]
  return named or "<@" .. cjson.decode(match.teams)[team][1] .. ">"
end

-- How a choice stands: its votes, of how many players, and how many decide. Anything but cancelling takes more than
-- half.
function votes.count(match, settings, choice)
  local cast, players = 0, cjson.decode(match.players)
  for _, each in ipairs(players) do
    if votes.of(match, each.id) == choice then cast = cast + 1 end
  end
  local needed = choice == "cancel" and math.ceil(settings.cancelThreshold * #players / 100)
    or math.floor(#players / 2) + 1
  return {
    match = match.id, choice = choice, called = called(match, settings, choice),
    votes = cast, players = #players, needed = needed,
  }
end
