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

-- Takes players out of lanes at once; `leaving` is a list of {id, player, entries}: who, their record as a table, which
-- follows, and the places they give up. With somebody's last place goes what was to be said and done about it.
function entries.remove_all(leaving, now)
  local ids_in, gone = {}, {}
  for _, each in ipairs(leaving) do
    local id, player, fields = each.id, each.player, {}
    for _, entry in ipairs(each.entries) do
      local lane, at, mmr, party = stands.fields(entry.pool)
      local n = #fields
      fields[n + 1], fields[n + 2], fields[n + 3], fields[n + 4] = lane, at, mmr, party
      player[lane], player[at], player[mmr], player[party] = nil, nil, nil, nil
      local key = keys.lane(entry.pool, entry.lane)
      local ids = ids_in[key] or {}
      ids_in[key], ids[#ids + 1] = ids, id
      panels.touch(entry.pool, now)
    end
    redis.call("HDEL", keys.player(id), unpack(fields))
    if not stands.any(player) then
      gone[#gone + 1] = id
      if player.notices then notices.forget_place(id) end
    end
  end
  for key, ids in pairs(ids_in) do redis.call("ZREM", key, unpack(ids)) end
  deadlines.clear_all("entry", "reminder", gone)
end

-- Takes one player out of one lane.
function entries.remove(id, player, entry, now)
  entries.remove_all({ { id = id, player = player, entries = { entry } } }, now)
end
