#!lua
-- Frees a player who is stuck in anything: on hold, in a queue, on a cooldown, in a match that is over. A live match has
-- to be ended as a whole.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:party:<party>             HASH    the parties they wait with
--   {league}:locked                    ZSET    who is on hold
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
-- CODES
--   UNLOCKED   {was, reason, pools}: was: locked, queued, in_match or cooldown
--   FREE       there was nothing to free them from
--   IN_MATCH   {match, chat, state, pool}: nothing changed; that match has to end first
-- EVENTS
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
--   admin.acted   {admin, action, detail, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/holds
-- @include lib/playing
local args = request.args
local before = request.answered()
if before then return before end

local player = hash.read(keys.player(args.player))
local match = playing.match(player)
if match then return request.answer("IN_MATCH", match) end

local resting = tonumber(player.cooldownUntil or 0) > args.now
local held = player.status ~= nil and player.status ~= "idle"
if not held and not resting then return request.answer("FREE") end

local pools = holds.release(args.player, player, args.now, "unlocked")
redis.call("HDEL", keys.player(args.player), "cooldownUntil")
redis.call("HSET", keys.player(args.player), "status", "idle")
local was = held and player.status or "cooldown"
events.add("admin.acted", args.now, {
  admin = args.admin, action = "unlock", detail = "<@" .. args.player .. ">, who was " .. was, player = args.player,
})
return request.answer("UNLOCKED", { was = was, reason = player.reason, pools = pools })
