#!lua
-- Puts a player on hold: out of any queue, and into none until unlocked. A live match is not broken by it.
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
--   reason    what the player is told; may be absent
-- CODES
--   LOCKED     {pools}: the queues they were taken out of, if any
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

local pools = holds.release(args.player, player, args.now, "locked")
hash.write(keys.player(args.player), { status = "locked", reason = args.reason })
redis.call("ZADD", keys.locked(), args.now, args.player)
local detail = "<@" .. args.player .. ">" .. (args.reason and ": " .. args.reason or "")
events.add("admin.acted", args.now, { admin = args.admin, action = "lock", detail = detail, player = args.player })
return request.answer("LOCKED", { pools = pools })
