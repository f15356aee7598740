#!lua
-- Ends a player's ban. What it was for stays on their record.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where the player stands
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   player    Discord id
-- CODES
--   UNBANNED     {until, reason, match}: the ban that there was, as in queue/join
--   NOT_BANNED
-- EVENTS
--   player.unbanned   {player, admin}
--   admin.acted       {admin, action, detail, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/bans
local args = request.args
local before = request.answered()
if before then return before end

local ban = bans.of(hash.read(keys.player(args.player)), args.now)
if not ban then return request.answer("NOT_BANNED") end

bans.lift(args.player)
events.add("player.unbanned", args.now, { player = args.player, admin = args.admin })
events.add("admin.acted", args.now, {
  admin = args.admin, action = "unban", detail = "<@" .. args.player .. ">", player = args.player,
})
return request.answer("UNBANNED", ban)
