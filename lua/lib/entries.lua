-- A player's entries: their places in lanes. Each is in the lane by the ms at which they took it, and in the player's
-- record, which has read as a table here: `lane:<pool>`, `at:<pool>` (ms) and `mmr:<pool>`.
-- @include lib/keys
-- @include lib/deadlines
-- @include lib/notices
-- @include lib/panels
local entries = {}

-- The fields of an entry's lane, ms and MMR in a player's record.
function entries.fields(pool) return "lane:" .. pool, "at:" .. pool, "mmr:" .. pool end

-- The entry in a pool as `{pool, lane, at, mmr}`, or nil.
function entries.find(player, pool)
  local lane, at, mmr = entries.fields(pool)
  if not player[lane] then return nil end
  return { pool = pool, lane = player[lane], at = tonumber(player[at]), mmr = tonumber(player[mmr]) }
end

-- All of them, oldest first.
function entries.list(player)
  local list = {}
  for field in pairs(player) do
    local pool = string.match(field, "^lane:(.+)$")
    if pool then list[#list + 1] = entries.find(player, pool) end
  end
  table.sort(list, function(a, b)
    if a.at ~= b.at then return a.at < b.at end
    return a.pool < b.pool
  end)
  return list
end

-- Puts a player into a lane, `entry` as `find` returns it.
function entries.add(id, entry, now)
  local lane, at, mmr = entries.fields(entry.pool)
  redis.call("ZADD", keys.lane(entry.pool, entry.lane), entry.at, id)
  redis.call("HSET", keys.player(id), "status", "queued", lane, entry.lane, at, entry.at, mmr, entry.mmr)
  panels.touch(entry.pool, now)
end

-- Takes a player out of one lane; `player` follows. With the last entry goes what was to be said and done about it.
function entries.remove(id, player, entry, now)
  local lane, at, mmr = entries.fields(entry.pool)
  redis.call("ZREM", keys.lane(entry.pool, entry.lane), id)
  redis.call("HDEL", keys.player(id), lane, at, mmr)
  panels.touch(entry.pool, now)
  player[lane], player[at], player[mmr] = nil, nil, nil
  if #entries.list(player) > 0 then return end
  deadlines.clear("entry", id)
  deadlines.clear("reminder", id)
  notices.forget_place(id)
end
