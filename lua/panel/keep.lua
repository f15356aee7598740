#!lua
-- Keeps which message is the panel of a pool. Of two that were posted at once the first one that is kept stays.
--
-- KEYS
--   {league}:pool:<pool>   HASH   its panel
-- ARGUMENTS
--   pool       the pool
--   channel    where the message stands
--   message    message id
--   postedAt   ms at which it was posted
--   instead    the message that was the panel until now; absent: there was none
-- CODES
--   KEPT
--   HELD   {message}: another is the panel by now
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local key = keys.pool(args.pool)
local held = redis.call("HGET", key, "panel") or nil
if held == args.message then return { "KEPT", "{}" } end
if held ~= args.instead then return { "HELD", cjson.encode({ message = held }) } end

redis.call("HSET", key, "panel", args.message, "panelChannel", args.channel, "panelPostedAt", args.postedAt)
return { "KEPT", "{}" }
