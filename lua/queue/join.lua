#!lua
-- Puts a player at the end of their lane in the pool their profile names, or says why not.
-- Where the profile is not here yet the request is noted for the ledger, which runs this script again with `lookup`;
-- that second answer leaves as an event, because the interaction has been answered already.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:config                    HASH    how long a place lasts, where admins have set it
--   {league}:league                    HASH    season, switches, health of the database
--   {league}:profiles                  HASH    what the ledger knows of each player
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:lookups                   HASH    requests that wait for a profile
--   {league}:match:<match>             HASH    the chat of the match they are in
--   {league}:deadlines                 ZSET    when the place is given up
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   token     interaction token, to answer later
--   lookup    request id of the first run; set by the ledger only
--   season    league state in which the queues work, lower case; absent: any
--   strict    true: nobody joins while the database is down
--   lanes     the lanes in picking order
--   size      players a match takes
--   lasts     ms after which the place is given up, unless admins have set QUEUE_ENTRY_MINUTES
-- CODES
--   JOINED               {pool, lane, waiting, size, ready}: ready when a match could form
--   LOOKING_UP           noted for the ledger
--   OUT_OF_SEASON        {season}
--   QUEUE_CLOSED         {pool}
--   ALREADY_QUEUED       {pool, lane, since}
--   IN_MATCH             {match, chat}
--   LOCKED               {reason}
--   ON_COOLDOWN          {until}
--   NOT_REGISTERED
--   NO_MMR
--   NOT_ELIGIBLE         {status}
--   DATABASE_DOWN        the profile is not here and cannot be fetched, or the league is strict
--   LOOKUP_EXPIRED       the lookup took longer than its interaction token lives; nobody joins behind their back
-- EVENTS
--   queue.joined         {player, pool, lane}
--   reply.due            {player, token, code, data}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/pools
-- @include lib/season
-- @include lib/deadlines
local args = request.args
local before = request.answered()
if before then return before end

local function answer(code, data)
  if args.lookup then
    redis.call("HDEL", keys.lookups(), args.lookup)
    events.add("reply.due", args.now, { player = args.player, token = args.token, code = code, data = data or {} })
  end
  return request.answer(code, data)
end

-- How long "we do not know this player" is believed, and how long a lookup may take, in ms.
local unknown_for = 30 * 1000
local lookup_for = 14 * 60 * 1000

local function lookup_expired()
  local noted = args.lookup and redis.call("HGET", keys.lookups(), args.lookup)
  return noted and args.now - cjson.decode(noted).at > lookup_for
end

local function profile_of(player)
  local stored = redis.call("HGET", keys.profiles(), player)
  if not stored then return nil end
  local profile = cjson.decode(stored)
  local stale = profile.refusal == "NOT_REGISTERED" and args.now - profile.at > unknown_for and not args.lookup
  return not stale and profile or nil
end

if lookup_expired() then return answer("LOOKUP_EXPIRED") end

local league = hash.read(keys.league())
local player = hash.read(keys.player(args.player))

if league.state and not season.on(league, args.season) then
  return answer("OUT_OF_SEASON", { season = args.season })
end
if player.status == "queued" then
  return answer("ALREADY_QUEUED", { pool = player.pool, lane = player.lane, since = tonumber(player.joinedAt) })
end
if player.status == "in_match" then
  local chat = redis.call("HGET", keys.match(player.match), "kept:room.chat")
  return answer("IN_MATCH", { match = player.match, chat = chat or nil })
end
if player.status == "locked" then return answer("LOCKED", { reason = player.reason }) end
if tonumber(player.cooldownUntil or 0) > args.now then
  return answer("ON_COOLDOWN", { ["until"] = tonumber(player.cooldownUntil) })
end

local down = league.databaseDownSince ~= nil
if down and args.strict then return answer("DATABASE_DOWN") end

local profile = profile_of(args.player)
if not profile or not league.state then
  if down then return answer("DATABASE_DOWN") end
  if args.lookup then return answer("NOT_REGISTERED") end
  redis.call("HSET", keys.lookups(), args.request,
    cjson.encode({ player = args.player, token = args.token, at = args.now }))
  return request.answer("LOOKING_UP")
end
if profile.refusal == "NOT_REGISTERED" then return answer("NOT_REGISTERED") end
if profile.refusal == "NO_MMR" then return answer("NO_MMR") end
if profile.refusal == "NOT_ELIGIBLE" then return answer("NOT_ELIGIBLE", { status = profile.status }) end
if not pools.open(profile.pool, league) then return answer("QUEUE_CLOSED", { pool = profile.pool }) end

redis.call("ZADD", keys.lane(profile.pool, profile.lane), args.now, args.player)
hash.write(keys.player(args.player), {
  status = "queued", pool = profile.pool, lane = profile.lane, mmr = profile.mmr, joinedAt = args.now,
})
local minutes = tonumber(redis.call("HGET", keys.config(), "QUEUE_ENTRY_MINUTES"))
deadlines.set("entry", args.player, args.now + (minutes and minutes * 60 * 1000 or args.lasts))
events.add("queue.joined", args.now, { player = args.player, pool = profile.pool, lane = profile.lane })
local waiting = pools.waiting(profile.pool, args.lanes)
return answer("JOINED", {
  pool = profile.pool, lane = profile.lane, waiting = waiting, size = args.size, ready = waiting >= args.size,
})
