#!lua
-- Puts a player into a pool of the league. Whoever waits goes on waiting there; whoever is in a match stays in it.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    which life of Redis this is
--   {league}:profiles                  HASH    the roster
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:deadlines                 ZSET    when their place is given up, and a panel shown anew
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   player    Discord id
--   name      what they are called; absent: as before
--   pool      where they belong from now on
--   lane      the lane in which they wait there
-- CODES
--   SET         {was, from, match, chat}: was: the pool they belonged to, if any; from: the pool in whose queue they
--               waited, if they did; match: the one they are in, if any
--   UNCHANGED   that is how it is
--   COLD        Redis has lost the league, which has to be rebuilt first; nothing changed
-- EVENTS
--   roster.set    {entries, match}: each {player, name, pool}
--   queue.moved   {player, from, pool, lane}
--   admin.acted   {admin, action, detail, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/roster
-- @include lib/moves
local args = request.args
local before = request.answered()
if before then return before end

if not roster.known() then return { "COLD", "{}" } end

local done = moves.put(args.player, args.name, { pool = args.pool, lane = args.lane }, args.now)
if done.same then return request.answer("UNCHANGED") end
events.add("roster.set", args.now, {
  entries = { { player = args.player, name = done.name, pool = args.pool } }, match = done.match,
})
events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "player set-league",
  detail = "<@" .. args.player .. ">: " .. args.pool .. (done.was and ", was " .. done.was or ""),
  player = args.player,
})
return request.answer("SET", { was = done.was, from = done.from, match = done.match, chat = done.chat })
