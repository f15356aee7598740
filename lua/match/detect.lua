#!lua
-- A player has no link to their game and asks for it to be found. Looking takes longer than an answer may, so the games
-- that are found follow as an effect.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where the player stands
--   {league}:rooms               HASH    the match of a chat
--   {league}:match:<match>       HASH    the match
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   channel   where they spoke; absent in a direct message
--   match     the match of the button or form; absent for a command
--   token     interaction token, to answer later
-- CODES
--   LOOKING          {match}
--   ONLY_LINKS       {match}: in its league games are not found
--   ALREADY          {match, game}: a result was handed in before
--   NOT_BEGUN        {match}
--   CANCELLED        {match}
--   NOT_IN_MATCH
--   WRONG_PLACE      {match, chat}
-- EVENTS
--   game.wanted   {match, player, token}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/seats
-- @include lib/results
local args = request.args
local before = request.answered()
if before then return before end

local id, match, refusal, reason = seats.find(args.player, args.channel, args.match)
if refusal == "NOT_IN_MATCH" then return request.answer("NOT_IN_MATCH") end
if refusal == "WRONG_PLACE" then return request.answer("WRONG_PLACE", reason) end
if not cjson.decode(match.settings).detect then return request.answer("ONLY_LINKS", { match = id }) end
local refused = results.refused(id, match)
if refused then return refused end

events.add("game.wanted", args.now, { match = id, player = args.player, token = args.token })
return request.answer("LOOKING", { match = id })
