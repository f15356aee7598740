#!lua
-- Puts back, part by part, what MariaDB knows of a league that Redis has lost. What is there already is newer and stays.
-- Until the last part has set the epoch nobody can join, so no match can form before the others are known.
--
-- KEYS
--   {league}:league            HASH    which life of Redis this is
--   {league}:match:<match>     HASH    matches that are not closed, or whose result is awaited
--   {league}:player:<player>   HASH    where each player stands
--   {league}:matches           ZSET    matches that are not over
--   {league}:awaiting          ZSET    matches whose result is awaited
--   {league}:rooms             HASH    the match of a chat
--   {league}:games             HASH    the match of each game handed in
--   {league}:deadlines         ZSET    what happens by itself
--   {league}:locked            ZSET    who is on hold
--   {league}:config            HASH    the figures that were set
--   {league}:profiles          HASH    the roster, where the league has one
--   {league}:pool:<pool>       HASH    open or closed
--   {league}:match-sequence    STRING  how many matches were formed
--   {league}:maps              HASH    the pool of maps
--   {league}:plays:<player>    ZSET    what each player has played
--   {league}:events            STREAM
-- ARGUMENTS
--   now       ms
--   matches   records by match id, as they were
--   games     match ids by game
--   players   by player id {played, cooldownUntil, lastMatchAt, recent, name}
--   roster    by player id {pool, name}
--   bans      by player id {bannedUntil, banReason, banMatch, dodges, dodged}
--   held      each {player, reason, since}
--   config    figures by key
--   pools     each {pool, switched, open}
--   maps      the pool of maps, each {uid, name, author}
--   plays     what players have played: by player id the ms by `<match>/<uid>`
--   floor     the match sequence begins above it; absent but for the last part
--   epoch     names this life of Redis; absent but for the last part
-- CODES
--   REBUILT   this part is in
--   ALREADY   {epoch}: somebody else was done first; nothing changed
-- EVENTS
--   match.formed     {match}: its rooms may still have to be made, and its players told
--   match.advanced   {match, from, to}: what follows from that may still have to be done
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/deadlines
-- @include lib/readiness
-- @include lib/plays
-- @include lib/mappool
-- @include lib/awaiting
local args = cjson.decode(ARGV[1])
local epoch = redis.call("HGET", keys.league(), "epoch")
if epoch then return { "ALREADY", cjson.encode({ epoch = epoch }) } end

local function free(player)
  local status = redis.call("HGET", keys.player(player), "status")
  return not status or status == "idle"
end

-- From the moment a result is in, its players may be anywhere.
local function hold_players(id, match)
  for _, each in ipairs(cjson.decode(match.players)) do
    if free(each.id) then hash.write(keys.player(each.id), { status = "in_match", match = id }) end
  end
end

-- Players who are asked first whether they are there have their whole time from when they all were.
local function began(match, settings)
  return readiness.asked(settings) and match["at:IN_PROGRESS"] or match.createdAt
end

-- Where it costs something not to be there, players have their whole time again: without Redis nobody could say so.
local function ask(id, match, ready)
  local by = match.readyBy
  if ready.dodges then
    by = args.now + ready.seconds * 1000
    redis.call("HSET", keys.match(id), "readyBy", by)
    events.add("match.advanced", args.now, { match = id, from = "CREATED", to = "READY_UP" })
  end
  deadlines.set("ready", id, by)
end

local function resume(id, match)
  local settings = cjson.decode(match.settings)
  redis.call("ZADD", keys.matches(), match.createdAt, id)
  if match.game then
    deadlines.set("result", id, args.now)
  else
    hold_players(id, match)
  end
  if match.rejected then
    deadlines.set("match", id, args.now + settings.longest)
  elseif not match.game then
    deadlines.set("match", id, began(match, settings) + settings.longest)
  end
  if match.state == "READY_UP" and match.readyBy then ask(id, match, settings.play.ready) end
  if match.state ~= "IN_PROGRESS" then events.add("match.formed", args.now, { match = id }) end
  if match.state == "IN_PROGRESS" and (readiness.asked(settings) or awaiting.wanted(settings)) then
    events.add("match.advanced", args.now, { match = id, from = "CREATED", to = "IN_PROGRESS" })
  end
end

-- Its rooms are still there, or being made.
local function reopen(id, match)
  if match["kept:room.chat"] then redis.call("HSET", keys.rooms(), match["kept:room.chat"], id) end
  if states.live(match.state) then
    resume(id, match)
  else
    deadlines.set("rooms", id, match.endedAt + cjson.decode(match.settings).grace)
  end
end

local function restore(id, match)
  if redis.call("EXISTS", keys.match(id)) == 1 then return end
  hash.write(keys.match(id), match)
  if match.state ~= "CLOSED" then reopen(id, match) end
  if match.awaitedSince then awaiting.resume(id, match) end
end

local function keep(key, fields)
  for field, value in pairs(fields) do redis.call("HSETNX", key, field, value) end
end

-- A ban that is there already stays as a whole, with what it is for.
local function remember(id, fields)
  if redis.call("HEXISTS", keys.player(id), "bannedUntil") == 1 then
    fields = { dodges = fields.dodges, dodged = fields.dodged }
  end
  keep(keys.player(id), fields)
end

local function hold(each)
  if not free(each.player) then return end
  hash.write(keys.player(each.player), { status = "locked", reason = each.reason })
  redis.call("ZADD", keys.locked(), each.since, each.player)
end

for id, match in pairs(args.matches or {}) do restore(id, match) end
for id, fields in pairs(args.players or {}) do keep(keys.player(id), fields) end
for id, entry in pairs(args.roster or {}) do redis.call("HSETNX", keys.profiles(), id, cjson.encode(entry)) end
for id, fields in pairs(args.bans or {}) do remember(id, fields) end
for _, each in ipairs(args.held or {}) do hold(each) end
for _, each in ipairs(args.pools or {}) do keep(keys.pool(each.pool), { switch = each.switched, open = each.open }) end
keep(keys.games(), args.games or {})
keep(keys.config(), args.config or {})
for _, map in ipairs(args.maps or {}) do redis.call("HSETNX", keys.maps(), map.uid, mappool.text(map)) end
for player, played in pairs(args.plays or {}) do plays.restore(player, played) end

if args.floor and tonumber(redis.call("GET", keys.match_sequence()) or 0) < args.floor then
  redis.call("SET", keys.match_sequence(), args.floor)
end
if args.epoch then redis.call("HSET", keys.league(), "epoch", args.epoch) end
return { "REBUILT", "{}" }
