#!lua
-- A player votes to cancel their match, or takes the vote back. The vote that reaches the threshold cancels it.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where each player stands
--   {league}:rooms               HASH    the match of a chat
--   {league}:match:<match>       HASH    the match and its votes
--   {league}:matches             ZSET    matches that are not over
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:events              STREAM
-- ARGUMENTS
--   request    interaction id: the same one gets the same answer
--   now        ms
--   player     Discord id
--   channel    where they spoke; absent in a direct message
--   match      the match of the pressed button; absent for a command
--   withdraw   true: take the vote back
-- CODES
--   VOTED            {match, votes, players, needed}
--   ALREADY_VOTED    {match, votes, players, needed}
--   WITHDRAWN        {match, votes, players, needed}
--   NOT_VOTED        {match, votes, players, needed}: there is no vote to take back
--   CANCELLED        {match, votes, players, needed}: this vote cancelled the match
--   OVER             {match}: the match has ended, or its result is in
--   NOT_IN_MATCH
--   WRONG_PLACE      {match, chat}
-- EVENTS
--   match.voted      {match, player, votes, players, needed}
--   match.unvoted    {match, player, votes, players, needed}
--   match.ended      {match, pool, from, to, why, by}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/seats
-- @include lib/votes
-- @include lib/endings
local args = request.args
local before = request.answered()
if before then return before end

local id, match, refusal, reason = seats.find(args.player, args.channel, args.match)
if refusal == "NOT_IN_MATCH" then return request.answer("NOT_IN_MATCH") end
if refusal == "WRONG_PLACE" then return request.answer("WRONG_PLACE", reason) end
if not states.live(match.state) or (match.game and not match.rejected) then
  return request.answer("OVER", { match = id })
end

local function tally()
  local count = votes.count(hash.read(keys.match(id)))
  count.match = id
  return count
end

if args.withdraw then
  if not votes.has(match, args.player) then return request.answer("NOT_VOTED", tally()) end
  votes.withdraw(keys.match(id), args.player)
else
  if votes.has(match, args.player) then return request.answer("ALREADY_VOTED", tally()) end
  votes.cast(keys.match(id), args.player, args.now)
end

local count = tally()
local seen = {
  match = id, player = args.player, votes = count.votes, players = count.players, needed = count.needed,
}
if args.withdraw then
  events.add("match.unvoted", args.now, seen)
  return request.answer("WITHDRAWN", count)
end
events.add("match.voted", args.now, seen)
if count.votes < count.needed then return request.answer("VOTED", count) end

endings.finish(id, match, "CANCELLED", args.now, "voted")
return request.answer("CANCELLED", count)
