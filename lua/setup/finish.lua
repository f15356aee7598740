#!lua
-- The guild was looked over: what is wrong with it, and which rooms seem to belong to nothing. The admins are told when
-- what is wrong is not what was wrong before.
--
-- KEYS
--   {league}:setup    HASH    what is known of the guild
--   {league}:events   STREAM
-- ARGUMENTS
--   now        ms
--   problems   what is wrong, in words; absent: nothing
--   stray      ids of the rooms; absent: none
-- CODES
--   SAME
--   CHANGED
-- EVENTS
--   setup.changed   {problems}: absent when nothing is wrong any more
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
local args = cjson.decode(ARGV[1])
local key = keys.setup()
local known = hash.read(key)
local problems = args.problems and cjson.encode(args.problems)

local seen = {}
for _, id in ipairs(args.stray or {}) do
  seen["stray:" .. id] = true
  redis.call("HSETNX", key, "stray:" .. id, args.now)
end
for field in pairs(known) do
  if string.find(field, "^stray:") and not seen[field] then redis.call("HDEL", key, field) end
end
if problems == known.problems then return { "SAME", "{}" } end

if problems then
  redis.call("HSET", key, "problems", problems)
else
  redis.call("HDEL", key, "problems")
end
events.add("setup.changed", args.now, { problems = args.problems })
return { "CHANGED", "{}" }
