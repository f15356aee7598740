#!lua
-- Begins a party of one, its leader. A place in a queue is given up for it: a party queues as a whole.
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
--   region    the pool they want to play in; absent: the one they played in last
--   regions   the pools to choose from; absent: the league says who plays where
--   id        what the party could be called, made by chance
--   code      what could lead to it, made by chance
--   present   true: they ask from within the guild, so they are in it
-- CODES
--   CREATED   {party, pools}: pools: the queues they are out of, if any
--   ALREADY   {id, channel}: they are in a party
--   TAKEN     there is such an id or code: ask again with others
-- EVENTS
--   party.created   {party, player}
--   queue.left      {player, pool, lane, why, party}
--   party.left      {party, pool, why, by}
-- @include lib/request
-- @include lib/parties
-- @include lib/membership
-- @include lib/places
-- @include lib/events
-- @include lib/choices
local args = request.args
local before = request.answered()
if before then return before end

local current = membership.of(args.player)
if current then return request.answer("ALREADY", { id = current.id, channel = current.channel }) end
if redis.call("EXISTS", keys.party(args.id)) == 1 or membership.taken(args.code) then return { "TAKEN", "{}" } end

local player = hash.read(keys.player(args.player))

local region = choices.pick(args.region or player.lastPool, args.regions or {})
local pools = places.give_up_all(args.player, player, args.now, "own_party")
local party = {
  type = "party", id = args.id, region = region, leaderID = args.player, createdAt = args.now, members = {},
}
redis.call("HSET", keys.party(args.id), "type", "party", "id", args.id, "createdAt", args.now)
hash.write(keys.party(args.id), { region = party.region })
membership.recode(party, args.code)
membership.add(party, args.player, args.name, args.now)
membership.lead(party, args.player)
idleness.touch(args.id, args.now)
hash.write(keys.player(args.player), { name = args.name, seenAt = args.present and args.now or nil })
events.add("party.created", args.now, { party = args.id, player = args.player })
return request.answer("CREATED", { party = parties.shown(party), pools = pools })
