#!lua flags=no-writes
-- The whole roster: which pool everybody on it belongs to.
--
-- KEYS
--   {league}:profiles   HASH   the roster
-- CODES
--   FOUND   {pools}: the pool of each player; absent when nobody is on it
-- @include lib/keys
-- @include lib/hash
local pools = {}
for player, stored in pairs(hash.read(keys.profiles())) do pools[player] = cjson.decode(stored).pool end
return { "FOUND", cjson.encode({ pools = next(pools) and pools or nil }) }
