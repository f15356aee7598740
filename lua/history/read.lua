#!lua flags=no-writes
-- What happened since a place in the event stream, and what has become by now of those it happened to.
--
-- KEYS
--   {league}:league            HASH    which life of Redis this is
--   {league}:events            STREAM
--   {league}:match:<match>     HASH    the matches of the events
--   {league}:player:<player>   HASH    their players, and those on hold
--   {league}:config            HASH    the figures that were set
--   {league}:pool:<pool>       HASH    open or closed
--   {league}:locked            ZSET    who is on hold
-- ARGUMENTS
--   epoch   the life of Redis that `after` belongs to; in another one everything is new
--   after   id of the last event that is known
--   count   at most so many events
--   types   the event types to be told one by one
--   pools   the names of all pools
-- CODES
--   FOUND   {epoch, last, more, events, matches, players, standing}: last: id of the last event looked at, absent when
--           there is none; more: ask again; events: each {id, type, at, data}; matches: whole records by id; players: by
--           id {played, cooldownUntil, lastMatchAt, recent, name}; standing: {config, held, pools} where an event may
--           have changed it; whatever is empty is absent
--   COLD    Redis has lost the league, and it has not been rebuilt yet
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
local args = cjson.decode(ARGV[1])

local function lookup(list)
  local set = {}
  for _, each in ipairs(list) do set[each] = true end
  return set
end

local epoch = redis.call("HGET", keys.league(), "epoch")
if not epoch then return { "COLD", "{}" } end

local after = args.epoch == epoch and args.after or "0-0"
local entries = redis.call("XRANGE", keys.events(), "(" .. after, "+", "COUNT", args.count)
local told, changes_standing = lookup(args.types), lookup({ "admin.acted", "pools.switched" })
local happened, matches, players, standing = {}, {}, {}, nil

local function see_player(id)
  if players[id] then return end
  local found = redis.call("HMGET", keys.player(id), "played", "cooldownUntil", "lastMatchAt", "recent", "name")
  players[id] = {
    played = tonumber(found[1] or 0),
    cooldownUntil = tonumber(found[2]),
    lastMatchAt = tonumber(found[3]),
    recent = found[4] or "[]",
    name = found[5] or nil,
  }
end

local function see_match(id)
  if matches[id] then return end
  local match = hash.read(keys.match(id))
  if not match.players then return end
  matches[id] = match
  for _, each in ipairs(cjson.decode(match.players)) do see_player(each.id) end
end

local function see_standing()
  local config, held, pools = hash.read(keys.config()), {}, {}
  local locked = redis.call("ZRANGE", keys.locked(), 0, -1, "WITHSCORES")
  for i = 1, #locked, 2 do
    local reason = redis.call("HGET", keys.player(locked[i]), "reason")
    held[#held + 1] = { player = locked[i], reason = reason or nil, since = tonumber(locked[i + 1]) }
  end
  for _, pool in ipairs(args.pools) do
    local seen = redis.call("HMGET", keys.pool(pool), "switch", "open")
    if seen[2] then pools[#pools + 1] = { pool = pool, switched = seen[1] or nil, open = seen[2] } end
  end
  return {
    config = next(config) and config or nil, held = #held > 0 and held or nil, pools = #pools > 0 and pools or nil,
  }
end

for _, entry in ipairs(entries) do
  local event = events.read(entry)
  if event.data.match then see_match(event.data.match) end
  if event.type == "admin.acted" and event.data.player then see_player(event.data.player) end
  if changes_standing[event.type] and not standing then standing = see_standing() end
  if told[event.type] and not event.again then
    happened[#happened + 1] = { id = entry[1], type = event.type, at = event.at, data = event.data }
  end
end

return { "FOUND", cjson.encode({
  epoch = epoch,
  last = #entries > 0 and entries[#entries][1] or nil,
  more = #entries == args.count,
  events = #happened > 0 and happened or nil,
  matches = next(matches) and matches or nil,
  players = next(players) and players or nil,
  standing = standing,
}) }
