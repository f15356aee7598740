-- Where a player waits, by their record read as a table: of each place they have `lane:<pool>`, `at:<pool>` (ms),
-- `mmr:<pool>`, and where they wait with their party its id as `with:<pool>`.
local stands = {}

-- By pool, so that they are put together once, however many players there are.
local fields = {}

-- The fields of a place's lane, ms, MMR and party.
function stands.fields(pool)
  local known = fields[pool] or { "lane:" .. pool, "at:" .. pool, "mmr:" .. pool, "with:" .. pool }
  fields[pool] = known
  return known[1], known[2], known[3], known[4]
end

-- The place in a pool as `{pool, lane, at, mmr, party}`, or nil.
function stands.find(player, pool)
  local lane, at, mmr, party = stands.fields(pool)
  if not player[lane] then return nil end
  local entry = { pool = pool, lane = player[lane], at = tonumber(player[at]), mmr = tonumber(player[mmr]) }
  if player[party] then entry.party = player[party] end
  return entry
end

local function oldest_first(a, b)
  if a.at ~= b.at then return a.at < b.at end
  return a.pool < b.pool
end

-- All of them, oldest first.
function stands.list(player)
  local list = {}
  for field in pairs(player) do
    local pool = string.match(field, "^lane:(.+)$")
    if pool then list[#list + 1] = stands.find(player, pool) end
  end
  if #list > 1 then table.sort(list, oldest_first) end
  return list
end

-- Whether there is any.
function stands.any(player)
  for field in pairs(player) do
    if string.sub(field, 1, 5) == "lane:" then return true end
  end
  return false
end

-- Their pools, oldest place first.
function stands.pools(player)
  local pools = {}
  for i, entry in ipairs(stands.list(player)) do pools[i] = entry.pool end
  return pools
end
