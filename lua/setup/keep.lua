#!lua
-- Keeps which channel of the guild is what. Of two that were made at once the first one that is kept stays.
--
-- KEYS
--   {league}:setup   HASH   which channel is what
-- ARGUMENTS
--   place     `category:<gamemode>` (a further one of it `category:<gamemode>/<n>`) or `channel:<queue>`
--   id        channel id; absent: there is none any more
--   instead   what was kept until now; absent: nothing
-- CODES
--   KEPT
--   HELD   {id}: another is kept by now
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local held = redis.call("HGET", keys.setup(), args.place) or nil
if held == args.id then return { "KEPT", "{}" } end
if held ~= args.instead then return { "HELD", cjson.encode({ id = held }) } end

if args.id then
  redis.call("HSET", keys.setup(), args.place, args.id)
else
  redis.call("HDEL", keys.setup(), args.place)
end
return { "KEPT", "{}" }
