#!lua
-- Sets an event aside whose effect fails for ever: the stream is rid of it, admins are told, and it is kept to be looked
-- at and tried again.
--
-- KEYS
--   {league}:events      STREAM
--   {league}:abandoned   ZSET    events set aside, by the ms at which they were
-- ARGUMENTS
--   now          ms
--   group        the consumer group
--   consumer     who had taken it
--   event        id of the event
--   deliveries   how often it was handed out
--   error        why the last attempt failed
-- CODES
--   ABANDONED
--   NOT_YOURS   it was settled, or another worker has it by now
-- EVENTS
--   effect.abandoned   {type, match, deliveries, error}
-- @include lib/keys
-- @include lib/events
-- @include lib/stream
local args = cjson.decode(ARGV[1])

-- So many are kept, the newest: more have one cause, and the log has them all.
local kept = 10

if not stream.has(keys.events(), args.group) then return { "NOT_YOURS", "{}" } end
local pending = redis.call("XPENDING", keys.events(), args.group, args.event, args.event, 1)[1]
if not pending or pending[2] ~= args.consumer then return { "NOT_YOURS", "{}" } end

local event = events.read(redis.call("XRANGE", keys.events(), args.event, args.event)[1])
redis.call("ZADD", keys.abandoned(), args.now, cjson.encode({
  id = args.event, type = event.type, at = event.at, data = event.data, deliveries = args.deliveries, error = args.error,
}))
redis.call("ZREMRANGEBYRANK", keys.abandoned(), 0, -kept - 1)

-- Telling admins may be what fails.
if event.type ~= "effect.abandoned" then
  events.add("effect.abandoned", args.now, {
    type = event.type, match = event.data.match, deliveries = args.deliveries, error = args.error,
  })
end
redis.call("XACK", keys.events(), args.group, args.event)
stream.trim(keys.events())
return { "ABANDONED", "{}" }
