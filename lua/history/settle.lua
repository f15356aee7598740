#!lua
-- What happened up to a place in the event stream is safe in MariaDB: it may be dropped once the matchmaker is done too.
--
-- KEYS
--   {league}:league   HASH    which life of Redis this is
--   {league}:events   STREAM
-- ARGUMENTS
--   epoch   the life of Redis that `last` belongs to
--   last    id of the last event that is safe
-- CODES
--   SETTLED   {length}: events left in the stream
--   REFUSED   Redis has lost the league since: that place means nothing any more
-- @include lib/keys
-- @include lib/stream
local args = cjson.decode(ARGV[1])
if redis.call("HGET", keys.league(), "epoch") ~= args.epoch then return { "REFUSED", "{}" } end

stream.ensure(keys.events())
redis.call("XGROUP", "SETID", keys.events(), stream.ledger, args.last)
stream.trim(keys.events())
return { "SETTLED", cjson.encode({ length = redis.call("XLEN", keys.events()) }) }
