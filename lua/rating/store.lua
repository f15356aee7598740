#!lua
-- Publishes ratings for the matchmaker to balance teams by: the ledger has counted a match, or knows them all anew.
--
-- KEYS
--   {league}:ratings:<gamemode>   HASH   MMR by player
-- ARGUMENTS
--   gamemode   whose ratings they are
--   ratings    MMR by player id; may be absent
-- CODES
--   STORED   {known}: players with a rating afterwards
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local key = keys.ratings(args.gamemode)
for player, mmr in pairs(args.ratings or {}) do redis.call("HSET", key, player, mmr) end
return { "STORED", cjson.encode({ known = redis.call("HLEN", key) }) }
