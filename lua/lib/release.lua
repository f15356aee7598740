-- Frees the players of a match. Whoever is in a newer match by then stays there.
-- @include lib/keys
local release = {}

-- So many matches are remembered of each player, to keep them from meeting again at once.
local remembered = 5

local function remember(key, match, now, team)
  local stored = redis.call("HGET", key, "recent")
  local recent = stored and cjson.decode(stored) or {}
  table.insert(recent, 1, { match, now, team })
  recent[remembered + 1] = nil
  redis.call("HSET", key, "recent", cjson.encode(recent))
end

local function team_of(match)
  local teams = {}
  for index, team in ipairs(match.teams and cjson.decode(match.teams) or {}) do
    for _, player in ipairs(team) do teams[player] = index end
  end
  return teams
end

-- Frees the players who are still in the match. Those who `played` rest for the cooldown, and remember it.
function release.players(id, match, now, played)
  local settings, team = cjson.decode(match.settings), team_of(match)
  for _, each in ipairs(cjson.decode(match.players)) do
    local key = keys.player(each.id)
    local current = redis.call("HMGET", key, "status", "match")
    if current[1] == "in_match" and current[2] == id then
      redis.call("HDEL", key, "match")
      redis.call("HSET", key, "status", "idle")
      if played then
        redis.call("HSET", key, "cooldownUntil", now + settings.cooldown)
        redis.call("HINCRBY", key, "played", 1)
        remember(key, id, now, team[each.id] or 0)
      end
    end
  end
end
