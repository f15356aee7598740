#!lua flags=no-writes
-- Every party there is.
--
-- KEYS
--   {league}:leaders   HASH   who leads which
-- CODES
--   FOUND   {parties}: their ids; absent where there are none
-- @include lib/keys
local ids = redis.call("HVALS", keys.leaders())
return { "FOUND", cjson.encode({ parties = #ids > 0 and ids or nil }) }
