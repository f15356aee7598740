#!lua flags=no-writes
-- Whether so many join just now that the record of what happened may wait until they are through.
--
-- KEYS
--   {league}:events   STREAM
-- ARGUMENTS
--   now      ms
--   within   ms back
--   many     joins in that time that are a rush
-- CODES
--   RUSH    {joined}: `many` at least, within that time
--   QUIET   {joined}
-- @include lib/keys
-- @include lib/events
local args = cjson.decode(ARGV[1])

-- What else happens meanwhile stands between the joins of a rush, and there is less of it.
local looked_at = 3 * args.many

local joined = 0
for _, entry in ipairs(redis.call("XREVRANGE", keys.events(), "+", "-", "COUNT", looked_at)) do
  local event = events.read(entry)
  if event.type == "queue.joined" and event.at > args.now - args.within then joined = joined + 1 end
end
if joined >= args.many then return { "RUSH", cjson.encode({ joined = joined }) } end
return { "QUIET", cjson.encode({ joined = joined }) }
