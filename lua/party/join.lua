#!lua
-- Takes a player into the party that a code leads to. Of two who are there for the last place one gets it.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    which party each player is in, and where they wait
--   {league}:party:<party>             HASH    the party
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:deadlines                 ZSET    when it ends by itself
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   name      what they are called; absent: not known
--   code      as it was typed, lower case
--   most      players of a party
--   present   true: they ask from within the guild, so they are in it
-- CODES
--   JOINED         {party, pools, left}: pools: the queues they are out of, if any; left: the one that the party is out of
--   ALREADY        {id, channel, same}: they are in a party; same: in this one
--   FULL           {id, size}
--   NO_SUCH_CODE
-- EVENTS
--   member.joined   {party, player}
--   queue.left      {player, pool, lane, why, party}
--   party.left      {party, pool, why, by}
-- @include lib/request
-- @include lib/parties
-- @include lib/membership
-- @include lib/withdrawal
-- @include lib/places
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local id = redis.call("HGET", keys.codes(), args.code)
local party = id and parties.read(id)
local current = membership.of(args.player)
if current then
  return request.answer("ALREADY", { id = current.id, channel = current.channel, same = current.id == id })
end
if not party then return request.answer("NO_SUCH_CODE") end
if #party.members >= args.most then return request.answer("FULL", { id = id, size = #party.members }) end

local left = withdrawal.of(party, args.now, "joined", party.leaderID)
local pools = places.give_up_all(args.player, hash.read(keys.player(args.player)), args.now, "own_party")
membership.add(party, args.player, args.name, args.now)
idleness.touch(id, args.now)
hash.write(keys.player(args.player), { name = args.name, seenAt = args.present and args.now or nil })
events.add("member.joined", args.now, { party = id, player = args.player })
return request.answer("JOINED", { party = parties.shown(parties.read(id)), pools = pools, left = left })
