#!lua
-- Bans a player for a time: out of any queue, and into none until then. A live match is not broken by it, but a place that
-- they would return to is not theirs any more.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:party:<party>             HASH    the parties they wait with
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:deadlines                 ZSET    when their place would be given up
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   player    Discord id
--   ends      ms until which they may not queue
--   reason    what the player is told
-- CODES
--   BANNED   {until, pools, match}: pools: the queues they were taken out of, if any; match: the live one they are in, if any
--   LONGER   {until, reason, match}: nothing changed: they are banned for at least as long, as in queue/join
-- EVENTS
--   queue.left      {player, pool, lane, why, party}
--   party.left      {party, pool, why, by}
--   player.banned   {player, admin, until, reason, pools}
--   admin.acted     {admin, action, detail, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/places
-- @include lib/playing
-- @include lib/bans
local args = request.args
local before = request.answered()
if before then return before end

local player = hash.read(keys.player(args.player))
local ban = bans.of(player, args.now)
if ban and ban["until"] >= args.ends then return request.answer("LONGER", ban) end

local match = playing.match(player)
local pools = places.give_up_all(args.player, player, args.now, "banned")
bans.set(args.player, player, args.ends, { reason = args.reason })
events.add("player.banned", args.now, {
  player = args.player, admin = args.admin, ["until"] = args.ends, reason = args.reason, pools = pools,
})
events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "ban",
  detail = string.format("<@%s> until <t:%d:f>: %s", args.player, args.ends / 1000, args.reason),
  player = args.player,
})
return request.answer("BANNED", { ["until"] = args.ends, pools = pools, match = match and match.match })
