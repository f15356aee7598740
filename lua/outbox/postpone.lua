#!lua
-- Leaves an event whose effects failed to be taken again after a pause, instead of after the full claim time.
-- This does not count as a delivery: JUSTID.
--
-- KEYS
--   {league}:events   STREAM
-- ARGUMENTS
--   group        the consumer group
--   consumer     who had taken it
--   event        id of the event
--   claimAfter   ms without a sign of life after which an event is taken over
--   pause        ms to wait; at most claimAfter
-- CODES
--   POSTPONED
-- @include lib/keys
local args = cjson.decode(ARGV[1])
redis.call("XCLAIM", keys.events(), args.group, args.consumer, 0, args.event,
  "IDLE", args.claimAfter - args.pause, "JUSTID")
return { "POSTPONED", "{}" }
