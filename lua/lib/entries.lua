-- A player's entries in lanes, by the ms at which they took their place, and what goes with them.
-- @include lib/keys
-- @include lib/stands
-- @include lib/deadlines
-- @include lib/notices
-- @include lib/panels
local entries = {}

-- Puts a player into a lane, `entry` as lib/stands finds it.
function entries.add(id, entry, now)
  local lane, at, mmr, party = stands.fields(entry.pool)
  redis.call("ZADD", keys.lane(entry.pool, entry.lane), entry.at, id)
  redis.call("HSET", keys.player(id), "status", "queued", lane, entry.lane, at, entry.at, mmr, entry.mmr)
  if entry.party then redis.call("HSET", keys.player(id), party, entry.party) end
  panels.touch(entry.pool, now)
end

-- Takes a player out of one lane; `player` follows. With the last entry goes what was to be said and done about it.
function entries.remove(id, player, entry, now)
  local lane, at, mmr, party = stands.fields(entry.pool)
  redis.call("ZREM", keys.lane(entry.pool, entry.lane), id)
  redis.call("HDEL", keys.player(id), lane, at, mmr, party)
  panels.touch(entry.pool, now)
  player[lane], player[at], player[mmr], player[party] = nil, nil, nil, nil
  if stands.any(player) then return end
  deadlines.clear_both("entry", "reminder", id)
  notices.forget_place(id)
end
