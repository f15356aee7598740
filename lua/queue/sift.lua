#!lua
-- Takes out of the queues whoever was found to have left the guild, and notes of the others that they are there. Whoever
-- was seen there after the question was asked is there, whatever the answer was.
--
-- KEYS
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    the parties they wait with
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:deadlines                 ZSET    when the place would be given up, and its player reminded
--   {league}:events                    STREAM
-- ARGUMENTS
--   now      ms
--   asked    ms at which it was asked who is there
--   here     ids of those who are; may be absent
--   left     ids of those who are not; may be absent
-- CODES
--   SIFTED   {dropped}: how many lost their place
-- EVENTS
--   queue.left   {player, pool, lane, why, party}
--   party.left   {party, pool, why, by}
-- @include lib/keys
-- @include lib/hash
-- @include lib/places
local args = cjson.decode(ARGV[1])

local dropped = 0
for _, id in ipairs(args.left or {}) do
  local player = hash.read(keys.player(id))
  if player.status == "queued" and tonumber(player.seenAt or 0) < args.asked then
    places.give_up_all(id, player, args.now, "left_server")
    dropped = dropped + 1
  end
end
for _, id in ipairs(args.here or {}) do
  if redis.call("HEXISTS", keys.player(id), "status") == 1 then
    redis.call("HSET", keys.player(id), "seenAt", args.now)
  end
end
return { "SIFTED", cjson.encode({ dropped = dropped }) }
