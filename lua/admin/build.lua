#!lua
-- Has a match formed in a pool now, or says what is missing. For that one match neither lanes nor recent matches count.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    season and switches
--   {league}:pool:<pool>               HASH    open or closed, and the wish for a match
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   pool      the pool to form from
--   season    league state in which the queues work, lower case; absent: any
--   lanes     the lanes in picking order
--   size      players a match takes
-- CODES
--   READY           {waiting, size}: the matchmaker is to be woken
--   TOO_FEW         {waiting, size}
--   POOL_CLOSED     {waiting, size}
--   OUT_OF_SEASON   {waiting, size}
-- EVENTS
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/pools
-- @include lib/season
local args = request.args
local before = request.answered()
if before then return before end

local league = hash.read(keys.league())
local seen = { waiting = (pools.waiting(args.pool, args.lanes)), size = args.size }
if not season.on(league, args.season) then return request.answer("OUT_OF_SEASON", seen) end
if not pools.open(args.pool, league) then return request.answer("POOL_CLOSED", seen) end
if seen.waiting < args.size then return request.answer("TOO_FEW", seen) end

pools.force(args.pool, args.now)
events.add("admin.acted", args.now, { admin = args.admin, action = "build", detail = args.pool })
return request.answer("READY", seen)
