-- The roster: the pool that each player belongs to, as the league's admins say.
-- @include lib/keys
local roster = {}

-- Before Redis was rebuilt nobody knows who is on it.
function roster.known() return redis.call("HEXISTS", keys.league(), "epoch") == 1 end

-- Who is on it, as {pool, name}; nil for somebody who is not.
function roster.find(id)
  local stored = redis.call("HGET", keys.profiles(), id)
  return stored and cjson.decode(stored) or nil
end

-- Where a match sends a player who waited before it, should it not begin: to the pool and lane of `to`; nil: nowhere.
function roster.redirect(id, match, to)
  local players = cjson.decode(redis.call("HGET", keys.match(match), "players"))
  for _, each in ipairs(players) do
    local first = each.id == id and each.entries and each.entries[1]
    if first then each.entries = to and { { pool = to.pool, lane = to.lane, at = first.at, mmr = first.mmr } } end
  end
  redis.call("HSET", keys.match(match), "players", cjson.encode(players))
end
