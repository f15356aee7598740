#!lua
-- A player votes on how their match ends, changes that vote or takes it back. The vote that is enough ends the match.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where each player stands
--   {league}:party:<party>       HASH    the parties of its players
--   {league}:rooms               HASH    the match of a chat
--   {league}:match:<match>       HASH    the match and its votes
--   {league}:matches             ZSET    matches that are not over
--   {league}:awaiting            ZSET    matches whose result is awaited
--   {league}:pool:<pool>         HASH    whether it has a panel
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:metrics:<name>      STRING  running totals
--   {league}:plays:<player>      ZSET    what its players have played
--   {league}:events              STREAM
-- ARGUMENTS
--   request    interaction id: the same one gets the same answer
--   now        ms
--   player     Discord id
--   channel    where they spoke; absent in a direct message
--   match      the match of the pressed button; absent for a command
--   choice     what they want: `cancel`, `team:<n>` won, or `done` with playing; absent: takes back the vote they have
-- CODES
--   VOTED            {match, choice, called, votes, players, needed}: called: the team, as players
--                    know it; absent for any other choice
--   ALREADY_VOTED    {match, choice, called, votes, players, needed}: for just that
--   WITHDRAWN        {match, choice, called, votes, players, needed}
--   NOT_VOTED        {match, choice, called, votes, players, needed}: there is no vote to take back
--   CANCELLED        {match, choice, called, votes, players, needed}: this vote cancelled the match
--   COMPLETED        {match, choice, called, votes, players, needed}: this vote decided who won, or that they are done
--   NO_CHOICE        {match}: that cannot be voted for in this match
--   NOT_BEGUN        {match}: nobody can have won or be done yet
--   OVER             {match}: the match has ended, or its result is in
--   NOT_IN_MATCH
--   WRONG_PLACE      {match, chat}
-- EVENTS
--   match.voted      {match, player, choice, called, votes, players, needed}
--   match.unvoted    {match, player, choice, called, votes, players, needed}
--   match.ended      {match, pool, from, to, why, by}
--   party.freed      {party, match, to, why}
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

local settings = cjson.decode(match.settings)
local had = votes.of(match, args.player)

local function tally(choice) return votes.count(hash.read(keys.match(id)), settings, choice) end

local function said(count)
  local copy = { player = args.player }
  for field, value in pairs(count) do copy[field] = value end
  return copy
end

if not args.choice then
  if not had then return request.answer("NOT_VOTED", tally("cancel")) end
  votes.withdraw(keys.match(id), args.player)
  local count = tally(had)
  events.add("match.unvoted", args.now, said(count))
  return request.answer("WITHDRAWN", count)
end

if not votes.allowed(match, settings, args.choice) then return request.answer("NO_CHOICE", { match = id }) end
if args.choice ~= "cancel" and match.state ~= "IN_PROGRESS" then return request.answer("NOT_BEGUN", { match = id }) end
if had == args.choice then return request.answer("ALREADY_VOTED", tally(args.choice)) end

votes.cast(keys.match(id), args.player, args.choice, args.now)
local count = tally(args.choice)
events.add("match.voted", args.now, said(count))
if count.votes < count.needed then return request.answer("VOTED", count) end

if args.choice == "cancel" then
  endings.finish(id, match, "CANCELLED", args.now, "voted")
  return request.answer("CANCELLED", count)
end
local done = args.choice == "done"
if not done then redis.call("HSET", keys.match(id), "winner", args.choice) end
endings.finish(id, match, "COMPLETED", args.now, done and "done" or "voted")
return request.answer("COMPLETED", count)
