-- Frees the players of a match. Whoever is in a newer match by then stays there.
-- @include lib/keys
-- @include lib/tracks
local release = {}

-- So many matches are remembered of each player, to keep them from meeting again at once.
local remembered = 5

local function remember(key, match, now, team, maps)
  local stored = redis.call("HGET", key, "recent")
  local recent = stored and cjson.decode(stored) or {}
  table.insert(recent, 1, { match, now, team, maps })
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

-- The names of its maps, nil where it has none.
local function maps_of(match)
  local names = {}
  for i, each in ipairs(tracks.of(match) or {}) do names[i] = each.name end
  return #names > 0 and names or nil
end

-- Frees the players who are still in the match. Those who `played` rest for the cooldown, and remember it.
function release.players(id, match, now, played)
  local settings, team, maps = cjson.decode(match.settings), team_of(match), maps_of(match)
  for _, each in ipairs(cjson.decode(match.players)) do
    local key = keys.player(each.id)
    local current = redis.call("HMGET", key, "status", "match")
    if current[1] == "in_match" and current[2] == id then
      redis.call("HDEL", key, "match")
      redis.call("HSET", key, "status", "idle")
      if played then
        redis.call("HSET", key, "cooldownUntil", now + settings.cooldown)
        redis.call("HINCRBY", key, "played", 1)
        remember(key, id, now, team[each.id] or 0, maps)
      end
    end
  end
end

-- Where a player came in a match that they remember.
function release.place(id, player, position)
  local key = keys.player(player)
  local stored = redis.call("HGET", key, "recent")
  local recent = stored and cjson.decode(stored) or {}
  for _, each in ipairs(recent) do
    if each[1] == id then
      each[4], each[5] = each[4] or {}, position
      redis.call("HSET", key, "recent", cjson.encode(recent))
    end
  end
end
