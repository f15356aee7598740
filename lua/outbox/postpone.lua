#!lua
-- Sets when an event is taken again, if its effects do not finish before: after a short pause where they failed, after
-- the full claim time where its worker is still at it. This does not count as a delivery: JUSTID.
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
--   NOT_YOURS   it was settled, another worker has it by now, or Redis has lost it
-- @include lib/keys
-- @include lib/stream
local args = cjson.decode(ARGV[1])
if not stream.has(keys.events(), args.group) then return { "NOT_YOURS", "{}" } end

local pending = redis.call("XPENDING", keys.events(), args.group, args.event, args.event, 1)[1]
if not pending or pending[2] ~= args.consumer then return { "NOT_YOURS", "{}" } end

redis.call("XCLAIM", keys.events(), args.group, args.consumer, 0, args.event,
  "IDLE", args.claimAfter - args.pause, "JUSTID")
return { "POSTPONED", "{}" }
