#!lua
-- Marks events as done, and drops from the stream what every consumer group has passed.
--
-- KEYS
--   {league}:events   STREAM
-- ARGUMENTS
--   group    the consumer group
--   events   ids of the events whose effects are done
-- CODES
--   SETTLED   {length}: events left in the stream
-- @include lib/keys
-- @include lib/stream
local args = cjson.decode(ARGV[1])
redis.call("XACK", keys.events(), args.group, unpack(args.events))
stream.trim(keys.events())
return { "SETTLED", cjson.encode({ length = redis.call("XLEN", keys.events()) }) }
