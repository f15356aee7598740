-- The maps that players have played: of each player `<match>/<uid>` by the ms at which it began. The ledger knows all of
-- them; here they stay for as long as any league may count them.
-- @include lib/keys
-- @include lib/tracks
local plays = {}

-- In ms; MAP_HISTORY_DAYS may be no more.
local kept = 90 * 24 * 60 * 60 * 1000

-- What a match adds for each of its players; nothing where the game knows its maps by their names alone.
local function entries(id, match)
  local added = {}
  for _, map in ipairs(tracks.of(match) or {}) do
    if map.uid then added[#added + 1] = id .. "/" .. map.uid end
  end
  return added
end

-- A match is being played from now on.
function plays.begin(id, match, now)
  local added = entries(id, match)
  if #added == 0 then return end
  for _, player in ipairs(cjson.decode(match.players)) do
    for _, entry in ipairs(added) do redis.call("ZADD", keys.plays(player.id), now, entry) end
    redis.call("ZREMRANGEBYSCORE", keys.plays(player.id), "-inf", string.format("(%.0f", now - kept))
    redis.call("PEXPIRE", keys.plays(player.id), kept)
  end
end

-- A match that is not played to its end was never played.
function plays.forget(id, match)
  for _, entry in ipairs(entries(id, match)) do
    for _, player in ipairs(cjson.decode(match.players)) do redis.call("ZREM", keys.plays(player.id), entry) end
  end
end

-- Puts back what a player had played, each ms by its entry.
function plays.restore(player, played)
  for entry, at in pairs(played) do redis.call("ZADD", keys.plays(player), at, entry) end
  redis.call("PEXPIRE", keys.plays(player), kept)
end

-- Adds to `counts` how often a player has played each map since that ms.
function plays.count(player, since, counts)
  for _, entry in ipairs(redis.call("ZRANGEBYSCORE", keys.plays(player), string.format("%.0f", since), "+inf")) do
    local uid = string.match(entry, "/(.+)$")
    counts[uid] = (counts[uid] or 0) + 1
  end
end
