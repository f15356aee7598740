#!lua
-- Clears the events that were set aside, up to the newest that the admin saw: tries them again, or forgets them.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:abandoned           ZSET    events set aside, by the ms at which they were
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   upTo      ms; what was set aside later stays
--   again     true: try them again; false: forget them
-- CODES
--   RETRIED     {count}
--   FORGOTTEN   {count}
--   NOTHING     there are none (any more)
-- EVENTS
--   effect.retried   {type, at, data}: one for each, as it was
--   admin.acted      {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local found = redis.call("ZRANGEBYSCORE", keys.abandoned(), "-inf", args.upTo)
if #found == 0 then return request.answer("NOTHING") end

redis.call("ZREMRANGEBYSCORE", keys.abandoned(), "-inf", args.upTo)
if args.again then
  for _, each in ipairs(found) do
    local event = cjson.decode(each)
    events.add("effect.retried", args.now, { type = event.type, at = event.at, data = event.data })
  end
end
events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "status",
  detail = string.format("%s %d effects that were set aside", args.again and "tried again" or "forgot", #found),
})
if args.again then return request.answer("RETRIED", { count = #found }) end
return request.answer("FORGOTTEN", { count = #found })
