#!lua
-- Cancels a live match at once, whatever its players think of it.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:match:<match>       HASH    the match
--   {league}:matches             ZSET    matches that are not over
--   {league}:awaiting            ZSET    matches whose result is awaited
--   {league}:pool:<pool>         HASH    whether it has a panel
--   {league}:player:<player>     HASH    where each player stands
--   {league}:party:<party>       HASH    the parties of its players
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:metrics:<name>      STRING  running totals
--   {league}:plays:<player>      ZSET    what its players have played
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   match     match id
-- CODES
--   KILLED   {players, game}: how many are free; the game handed in before, if any
--   OVER     {state}: it had ended before
--   GONE     there is no such match
-- EVENTS
--   match.ended   {match, pool, from, to, why, by}
--   party.freed   {party, match, to, why}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/endings
local args = request.args
local before = request.answered()
if before then return before end

local match = hash.read(keys.match(args.match))
if not match.id then return request.answer("GONE") end
if not states.live(match.state) then return request.answer("OVER", { state = match.state }) end

endings.finish(args.match, match, "CANCELLED", args.now, "killed", args.admin)
events.add("admin.acted", args.now, { admin = args.admin, action = "kill", detail = args.match })
return request.answer("KILLED", { players = #cjson.decode(match.players), game = match.game })
