#!lua flags=no-writes
-- When something happens by itself next.
--
-- KEYS
--   {league}:deadlines   ZSET   what happens by itself
-- CODES
--   FOUND   {at}: ms
--   NONE
-- @include lib/keys
local next_one = redis.call("ZRANGE", keys.deadlines(), 0, 0, "WITHSCORES")
if not next_one[2] then return { "NONE", "{}" } end
return { "FOUND", cjson.encode({ at = tonumber(next_one[2]) }) }
