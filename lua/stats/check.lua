#!lua flags=no-writes
-- Whether a leaderboard still shows what a request asked for, or has been turned to another page since.
--
-- KEYS
--   {league}:board:<board>   STRING  the request that a shown leaderboard answers
-- ARGUMENTS
--   board     id of the leaderboard
--   request   the request
-- CODES
--   SHOWN
--   TURNED
-- @include lib/keys
local args = cjson.decode(ARGV[1])
if redis.call("GET", keys.board(args.board)) ~= args.request then return { "TURNED", "{}" } end
return { "SHOWN", "{}" }
