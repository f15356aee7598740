#!lua
-- Has the guild looked over, unless that was done lately.
--
-- KEYS
--   {league}:setup    HASH    when that was begun last
--   {league}:events   STREAM
-- ARGUMENTS
--   now     ms
--   every   at most once in so many ms
-- CODES
--   BEGUN
--   LATER
-- EVENTS
--   setup.due
-- @include lib/keys
-- @include lib/events
local args = cjson.decode(ARGV[1])
local begun = tonumber(redis.call("HGET", keys.setup(), "begunAt") or nil)
if begun and args.now - begun < args.every then return { "LATER", "{}" } end

redis.call("HSET", keys.setup(), "begunAt", args.now)
events.add("setup.due", args.now, {})
return { "BEGUN", "{}" }
