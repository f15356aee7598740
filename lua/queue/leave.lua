#!lua
-- Takes a player out of the queue they wait in. Every answer also has `notices`, each {kind, pool, at}: what the player
-- could not be told before.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:deadlines                 ZSET    when the place would be given up, and its player reminded
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
-- CODES
--   LEFT         {pool, since}
--   NOT_QUEUED
--   IN_MATCH     {match, chat, state, pool}
-- EVENTS
--   queue.left   {player, pool, lane, why}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/places
-- @include lib/notices
-- @include lib/playing
local args = request.args
local before = request.answered()
if before then return before end

local function answer(code, data)
  data.notices = notices.take(args.player)
  return request.answer(code, data)
end

local player = hash.read(keys.player(args.player))
local match = playing.heal(args.player, player)
if match then return answer("IN_MATCH", match) end
if player.status ~= "queued" then return answer("NOT_QUEUED", {}) end

places.give_up(args.player, player, args.now, "asked")
redis.call("HSET", keys.player(args.player), "status", "idle")
return answer("LEFT", { pool = player.pool, since = tonumber(player.joinedAt) })
