#!lua
-- Takes out of the queues, and of their party, whoever was found to have left the guild, and notes of the others that they
-- are there. Whoever was seen there after the question was asked is there, whatever the answer was.
--
-- KEYS
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    their parties
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
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
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
--   member.left   {party, player, why, by, leader}
--   party.ended   {party, members, why, by, channel, thread}
-- @include lib/keys
-- @include lib/hash
-- @include lib/places
-- @include lib/departures
local args = cjson.decode(ARGV[1])

local dropped = 0
for _, id in ipairs(args.left or {}) do
  local player = hash.read(keys.player(id))
  local gone = tonumber(player.seenAt or 0) < args.asked
  if gone and player.status == "queued" then
    places.give_up_all(id, player, args.now, "left_server")
    dropped = dropped + 1
  end
  local party = gone and membership.of(id)
  if party then departures.of_one(party, id, args.now, "left_server") end
end
for _, id in ipairs(args.here or {}) do
  if redis.call("HEXISTS", keys.player(id), "status") == 1 then
    redis.call("HSET", keys.player(id), "seenAt", args.now)
  end
end
return { "SIFTED", cjson.encode({ dropped = dropped }) }
