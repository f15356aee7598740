#!lua
-- Notes that a worker has run, and how the services answer that it calls. What another worker saw later stays.
--
-- KEYS
--   {league}:health   HASH   the workers' last runs, and how each service answers
-- ARGUMENTS
--   now        ms
--   ran        the worker that has finished a run, `matchmaker` or `ledger`; absent: it is still at it
--   services   each {name, at, error}: the last call, ms; error: why it failed, absent when it was answered
-- CODES
--   NOTED
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local health = keys.health()

local function note(service)
  if service.at < tonumber(redis.call("HGET", health, "asked:" .. service.name) or 0) then return end
  redis.call("HSET", health, "asked:" .. service.name, service.at)
  if service.error then
    redis.call("HSETNX", health, "down:" .. service.name, service.at)
    redis.call("HSET", health, "error:" .. service.name, service.error)
  else
    redis.call("HDEL", health, "down:" .. service.name, "error:" .. service.name)
  end
end

if args.ran then redis.call("HSET", health, args.ran .. "RanAt", args.now) end
for _, service in ipairs(args.services or {}) do note(service) end
return { "NOTED", "{}" }
