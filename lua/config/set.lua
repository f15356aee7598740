#!lua
-- Sets one figure that the league plays by, or puts it back to what the league file says.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:config              HASH    the figures that were set
--   {league}:events              STREAM
-- ARGUMENTS
--   request     interaction id: the same one gets the same answer
--   now         ms
--   admin       Discord id of who does it
--   key         the figure
--   value       what it becomes; absent: what the league file says
--   byDefault   what the league file says
--   floor       {key, byDefault}: the figure that this one may not be below, if any
--   ceiling     {key, byDefault}: the figure that this one may not be above, if any
-- CODES
--   SET        {before, value}
--   TOO_LOW    {limit}: the floor as it stands
--   TOO_HIGH   {limit}: the ceiling as it stands
-- EVENTS
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local function current(key, by_default) return tonumber(redis.call("HGET", keys.config(), key) or by_default) end

local old, new = current(args.key, args.byDefault), args.value or args.byDefault
local floor = args.floor and current(args.floor.key, args.floor.byDefault)
local ceiling = args.ceiling and current(args.ceiling.key, args.ceiling.byDefault)
if floor and new < floor then return request.answer("TOO_LOW", { limit = floor }) end
if ceiling and new > ceiling then return request.answer("TOO_HIGH", { limit = ceiling }) end

if args.value then
  redis.call("HSET", keys.config(), args.key, args.value)
else
  redis.call("HDEL", keys.config(), args.key)
end
events.add("admin.acted", args.now, {
  admin = args.admin, action = "config set", detail = string.format("%s: %d → %d", args.key, old, new),
})
return request.answer("SET", { before = old, value = new })
