#!lua
-- Notes that the league's database cannot be reached.
--
-- KEYS
--   {league}:league   HASH   health of the database
-- ARGUMENTS
--   now   ms
-- CODES
--   NOTED   {since}: when the outage began, ms
-- @include lib/keys
local args = cjson.decode(ARGV[1])
redis.call("HSETNX", keys.league(), "databaseDownSince", args.now)
return { "NOTED", cjson.encode({ since = tonumber(redis.call("HGET", keys.league(), "databaseDownSince")) }) }
