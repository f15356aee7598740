#!lua
-- Puts a player at the end of a lane, or says why not: in the pool their profile names, or in the one they ask for where
-- everybody may choose. Where profiles are a roster, whoever is not on it is unknown, and nobody has to be asked.
-- Elsewhere, and before Redis was rebuilt: where the profile is not here yet the request is noted for the ledger, which
-- runs this script again with `lookup`; that second answer leaves as an event, because the interaction has been answered
-- already.
-- Every answer but LOOKING_UP also has `notices`, each {kind, pool, at}: what the player could not be told before.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:config                    HASH    how long a place lasts and when its end is near, where admins have set it
--   {league}:league                    HASH    season, switches, health of the database
--   {league}:profiles                  HASH    what the ledger knows of each player, or the roster
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    open or closed, and what can be said of waits there
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:ratings:<gamemode>        HASH    MMR by player
--   {league}:lookups                   HASH    requests that wait for a profile
--   {league}:match:<match>             HASH    the match they are in
--   {league}:party:<party>             HASH    the party they are in
--   {league}:deadlines                 ZSET    when the place is given up, and its player reminded
--   {league}:metrics:<name>            STRING  running totals
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   name      what they are called; absent: not known
--   pool      the pool they ask for, where everybody may choose; absent: their profile says
--   choices   the pools that they may choose from; they wait in the one of them that they chose last, or in the first,
--             where they ask for none
--   gamemode  that pool's, whose rating counts; absent: none does
--   start     MMR of somebody without a rating there
--   roster    the pools of the league, where profiles are a roster; absent: they are not
--   several   true: players may wait in several pools at once
--   token     interaction token, to answer later
--   lookup    request id of the first run; set by the ledger only
--   season    league state in which the queues work, lower case; absent: any
--   strict    true: nobody joins while the database is down
--   lanes     the lanes in picking order
--   size      players a match takes
--   lasts     ms after which the place is given up, unless admins have set QUEUE_ENTRY_MINUTES
--   remind    ms before that at which the player is reminded, unless admins have set QUEUE_REMINDER_MINUTES
--   present   true: they ask from within the guild, so they are in it
-- CODES
--   JOINED               {pool, lane, waiting, size, ready, usual, apartUntil, panelAt, alone}: ready when enough wait for a match;
--                        usual: ms that those waited who were picked lately, if any; apartUntil: ms until which enough of
--                        them are kept apart, if that is so; panelAt: ms at which a panel is shown anew, where nobody was
--                        going to be woken for that before; alone: true where others come with their party
--   LOOKING_UP           noted for the ledger
--   OUT_OF_SEASON        {season}
--   QUEUE_CLOSED         {pool}
--   ALREADY_QUEUED       {pool, lane, since}
--   IN_MATCH             {match, chat, state, pool}
--   IN_PARTY             {party, chat}: its leader queues them all; chat: its channel, absent before there is one
--   LOCKED               {reason}
--   BANNED               {until, reason, match}: reason: what an admin said; match: the one they were not there for
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
-- @include lib/entries
-- @include lib/season
-- @include lib/terms
-- @include lib/notices
-- @include lib/parties
-- @include lib/admission
-- @include lib/forecast
-- @include lib/metrics
-- @include lib/panels
-- @include lib/choices
local args = request.args
local before = request.answered()
if before then return before end

local function answer(code, data)
  data = data or {}
  data.notices = notices.take(args.player)
  if args.lookup then
    redis.call("HDEL", keys.lookups(), args.lookup)
    events.add("reply.due", args.now, { player = args.player, token = args.token, code = code, data = data })
  end
  return request.answer(code, data)
end

-- How long "we do not know this player" is believed, and how long a lookup may take, in ms.
local unknown_for = 30 * 1000
local lookup_for = 14 * 60 * 1000

local noted = args.lookup and redis.call("HGET", keys.lookups(), args.lookup)
noted = noted and cjson.decode(noted)

-- When they were in the guild for certain, ms; nil where this request is no proof of it.
local function seen_at()
  if noted then return noted.present and noted.at or nil end
  return args.present and args.now or nil
end

local function profile_of(player)
  local stored = redis.call("HGET", keys.profiles(), player)
  if not stored then return nil end
  local profile = cjson.decode(stored)
  local stale = profile.refusal == "NOT_REGISTERED" and args.now - profile.at > unknown_for and not args.lookup
  return not stale and profile or nil
end

-- Where everybody may choose, they wait in the first lane with the rating they have.
local function asked_for()
  local mmr = args.gamemode and redis.call("HGET", keys.ratings(args.gamemode), args.player)
  return { pool = args.pool, lane = args.lanes[1], mmr = tonumber(mmr or args.start) }
end

-- In a pool that the league file no longer has, nobody is picked.
local function on_roster(profile)
  for _, pool in ipairs(args.roster) do
    if profile and profile.pool == pool then return true end
  end
  return false
end

if noted and args.now - noted.at > lookup_for then return answer("LOOKUP_EXPIRED") end

local league = hash.read(keys.league())
local player = hash.read(keys.player(args.player))
local refused, reason = admission.refusal(args.player, player, args.now)
if args.choices then args.pool = args.pool or choices.pick(player.lastPool, args.choices) end

if league.state and not season.on(league, args.season) then
  return answer("OUT_OF_SEASON", { season = args.season })
end
local here = args.pool and stands.find(player, args.pool) or not args.several and stands.list(player)[1]
local party = parties.of(args.player, player.party)
if here and not party then
  return answer("ALREADY_QUEUED", { pool = here.pool, lane = here.lane, since = here.at })
end
if refused then return answer(refused, reason) end
if party then return answer("IN_PARTY", { party = party.id, chat = party.channel }) end

local down = league.databaseDownSince ~= nil
if down and args.strict then return answer("DATABASE_DOWN") end

local profile = args.pool and asked_for() or profile_of(args.player)
if not league.state or not profile and not args.roster then
  if down then return answer("DATABASE_DOWN") end
  if args.lookup then return answer("NOT_REGISTERED") end
  redis.call("HSET", keys.lookups(), args.request,
    cjson.encode({ player = args.player, token = args.token, at = args.now, present = args.present, pool = args.pool }))
  return request.answer("LOOKING_UP")
end
if args.roster and not on_roster(profile) then return answer("NOT_REGISTERED") end
if profile.refusal == "NOT_REGISTERED" then return answer("NOT_REGISTERED") end
if profile.refusal == "NO_MMR" then return answer("NO_MMR") end
if profile.refusal == "NOT_ELIGIBLE" then return answer("NOT_ELIGIBLE", { status = profile.status }) end
if not pools.open(profile.pool, league) then return answer("QUEUE_CLOSED", { pool = profile.pool }) end

local lane = profile.lane or args.lanes[#args.lanes]
local entry = { pool = profile.pool, lane = lane, at = args.now, mmr = profile.mmr or args.start }
entries.add(args.player, entry, args.now)
hash.write(keys.player(args.player), {
  name = args.name, seenAt = seen_at(), lastPool = args.choices and profile.pool,
})
terms.begin(args.player, args.now, args.lasts, args.remind)
metrics.count("queues_joined")
events.add("queue.joined", args.now, { player = args.player, pool = profile.pool, lane = lane })
local waiting = pools.waiting(profile.pool, args.lanes)
local usual, apart_until = forecast.see(profile.pool, args.now)
return answer("JOINED", {
  pool = profile.pool,
  lane = lane,
  waiting = waiting,
  size = args.size,
  ready = waiting >= args.size,
  usual = usual,
  apartUntil = apart_until,
  panelAt = panels.due,
  alone = args.choices and #args.lanes > 1 or nil,
})
