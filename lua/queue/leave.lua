#!lua
-- Takes a player out of the queue they wait in.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the chat of the match they are in
--   {league}:deadlines                 ZSET    when the place would be given up
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
-- CODES
--   LEFT         {pool, since}
--   NOT_QUEUED
--   IN_MATCH     {match, chat}
-- EVENTS
--   queue.left   {player, pool, lane, why}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/places
local args = request.args
local before = request.answered()
if before then return before end

local player = hash.read(keys.player(args.player))
if player.status == "in_match" then
  local chat = redis.call("HGET", keys.match(player.match), "kept:room.chat")
  return request.answer("IN_MATCH", { match = player.match, chat = chat or nil })
end
if player.status ~= "queued" then return request.answer("NOT_QUEUED") end

places.give_up(args.player, player, args.now, "asked")
redis.call("HSET", keys.player(args.player), "status", "idle")
return request.answer("LEFT", { pool = player.pool, since = tonumber(player.joinedAt) })
