#!lua
-- Stores what the ledger read about players: a part of everyone (the last part replaces what was there), or single ones.
--
-- KEYS
--   {league}:profiles        HASH   a profile by player id
--   {league}:profiles:next   HASH   everyone, while the parts arrive
-- ARGUMENTS
--   profiles   by player id: {pool, lane, mmr} or {refusal, status, at}
--   part       "first", "middle", "last", "only" of everyone; "some" adds to what is there
-- CODES
--   STORED   {known}: players known afterwards
-- @include lib/keys
local args = cjson.decode(ARGV[1])
local everyone = args.part ~= "some"
local target = everyone and keys.profiles_next() or keys.profiles()

if args.part == "first" or args.part == "only" then redis.call("DEL", target) end
for player, profile in pairs(args.profiles or {}) do
  redis.call("HSET", target, player, cjson.encode(profile))
end
if args.part == "last" or args.part == "only" then redis.call("RENAME", target, keys.profiles()) end
return { "STORED", cjson.encode({ known = redis.call("HLEN", keys.profiles()) }) }
