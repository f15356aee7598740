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
local target = args.part == "some" and keys.profiles() or keys.profiles_next()
local begins = args.part == "first" or args.part == "only"
local ends = args.part == "last" or args.part == "only"
local goes_on = args.part == "middle" or args.part == "last"

-- A part without those before it is a repetition after the swap, or was overtaken by a newer reading: it changes nothing.
local orphan = goes_on and redis.call("EXISTS", target) == 0

if begins then redis.call("DEL", target) end
if not orphan then
  for player, profile in pairs(args.profiles or {}) do
    redis.call("HSET", target, player, cjson.encode(profile))
  end
  if ends then
    redis.call("DEL", keys.profiles())
    if redis.call("EXISTS", target) == 1 then redis.call("RENAME", target, keys.profiles()) end
  end
end
return { "STORED", cjson.encode({ known = redis.call("HLEN", keys.profiles()) }) }
