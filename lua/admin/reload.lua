#!lua
-- Has the ledger read everyone at its next run, whether that is due or not.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:league              HASH    when the database was read last
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
-- CODES
--   DUE   {downSince}: ms since when the database is out of reach; absent when it is not
-- EVENTS
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

redis.call("HDEL", keys.league(), "refreshedAt")
events.add("admin.acted", args.now, { admin = args.admin, action = "reload", detail = "" })
return request.answer("DUE", { downSince = tonumber(redis.call("HGET", keys.league(), "databaseDownSince")) })
