#!lua
-- A player says that they are there. The last one begins the match.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where the player stands
--   {league}:rooms               HASH    the match of a chat
--   {league}:match:<match>       HASH    the match and who is ready
--   {league}:awaiting            ZSET    matches whose result is awaited
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:plays:<player>      ZSET    what its players have played
--   {league}:events              STREAM
-- ARGUMENTS
--   request    interaction id: the same one gets the same answer
--   now        ms
--   player     Discord id
--   channel    where they spoke; absent in a direct message. Only the chat of a match makes a difference
--   match      the match of the pressed button; absent for a command
-- CODES
--   READY           {match, ready, players, readyBy, asking}: readyBy: ms, absent while the match is still being set up;
--                   asking: what being there is called
--   ALREADY_READY   {match, ready, players, readyBy, asking}
--   BEGUN           {match, ready, players, asking}: they were the last
--   UNDER_WAY       {match}: it has begun already, or it has no such stage
--   OVER            {match}: they are too late, or it ended for another reason
--   NOT_IN_MATCH
--   WRONG_PLACE     {match, chat}
-- EVENTS
--   match.readied    {match, player, ready, players}
--   match.advanced   {match, from, to}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/seats
-- @include lib/steps
-- @include lib/readiness
local args = request.args
local before = request.answered()
if before then return before end

-- Being there can be said anywhere; only in the chat of a match it is about that match.
local chat = args.channel and redis.call("HEXISTS", keys.rooms(), args.channel) == 1 and args.channel
local id, match, refusal, reason = seats.find(args.player, chat or nil, args.match)
if refusal == "NOT_IN_MATCH" then return request.answer("NOT_IN_MATCH") end
if refusal == "WRONG_PLACE" then return request.answer("WRONG_PLACE", reason) end
if not states.live(match.state) then return request.answer("OVER", { match = id }) end
local settings = cjson.decode(match.settings)
if match.state == "IN_PROGRESS" or not readiness.asked(settings) then
  return request.answer("UNDER_WAY", { match = id })
end

local ready, players = readiness.count(match)
local seen = {
  match = id, ready = ready, players = players, readyBy = tonumber(match.readyBy), asking = settings.play.ready.asking,
}
if readiness.of(match, args.player) then return request.answer("ALREADY_READY", seen) end

redis.call("HSET", keys.match(id), "ready:" .. args.player, args.now)
seen.ready = ready + 1
events.add("match.readied", args.now, { match = id, player = args.player, ready = seen.ready, players = players })
if seen.ready < players or match.state ~= "READY_UP" then return request.answer("READY", seen) end

steps.take(id, match, "IN_PROGRESS", args.now)
return request.answer("BEGUN", seen)
