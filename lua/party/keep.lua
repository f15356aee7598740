#!lua
-- Keeps the channel of a live party, or the message there that shows it. Of two that were made at once the first one that
-- is kept stays.
--
-- KEYS
--   {league}:party:<party>   HASH   the party
-- ARGUMENTS
--   party     its id
--   fact      `channel` or `card`
--   value     id of the channel or message; absent: it is gone, and what was in it too
--   instead   what was kept until now; absent: nothing
--   thread    true: that channel is a private thread
-- CODES
--   KEPT
--   HELD   {value}: another is kept by now
--   GONE   there is no such party any more
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local key = keys.party(args.party)
if redis.call("EXISTS", key) == 0 then return { "GONE", "{}" } end
local held = redis.call("HGET", key, args.fact) or nil
if args.value and held == args.value then return { "KEPT", "{}" } end
if held ~= args.instead then return { "HELD", cjson.encode({ value = held }) } end

if args.value then
  redis.call("HSET", key, args.fact, args.value)
  if args.thread then redis.call("HSET", key, "thread", "1") end
elseif args.fact == "channel" then
  redis.call("HDEL", key, "channel", "thread", "card")
else
  redis.call("HDEL", key, args.fact)
end
return { "KEPT", "{}" }
