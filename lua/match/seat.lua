#!lua flags=no-writes
-- Which match a player may speak for, from where they are.
--
-- KEYS
--   {league}:player:<player>   HASH   where the player stands
--   {league}:rooms             HASH   the match of a chat
--   {league}:match:<match>     HASH   the match
-- ARGUMENTS
--   player    Discord id
--   channel   where they spoke; absent in a direct message
--   match     the match of the pressed button; absent for a command
-- CODES
--   FOUND          {match, state, game, detect}: game absent before a result was handed in; detect: it can be found
--   NOT_IN_MATCH
--   WRONG_PLACE    {match, chat}
-- @include lib/keys
-- @include lib/hash
-- @include lib/seats
local args = cjson.decode(ARGV[1])
local id, match, refusal, reason = seats.find(args.player, args.channel, args.match)
if refusal == "NOT_IN_MATCH" then return { "NOT_IN_MATCH", "{}" } end
if refusal == "WRONG_PLACE" then return { "WRONG_PLACE", cjson.encode(reason) } end
local detect = cjson.decode(match.settings).detect ~= nil
return { "FOUND", cjson.encode({ match = id, state = match.state, game = match.game, detect = detect }) }
