#!lua
-- Takes a player out of the queue they name, or of all they wait in. Every answer also has `notices`, each {kind, pool,
-- at}: what the player could not be told before.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:party:<party>             HASH    the party they are in
--   {league}:deadlines                 ZSET    when the place would be given up, and its player reminded
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   pool      the pool to leave; absent: all of them
--   whole     true: a leader gives up the place of all their party
-- CODES
--   LEFT         {pools, panelAt, party}: panelAt: ms at which a panel is shown anew, where nobody was going to be woken for
--                that before; party: the one whose place it was
--   NOT_QUEUED   {pool}: there, or anywhere
--   IN_MATCH     {match, chat, state, pool}
--   IN_PARTY     {party, chat, pool}: whoever is in a party joins and leaves with it; chat: its channel; pool: where it
--                waits, absent where it does not
-- EVENTS
--   queue.left   {player, pool, lane, why, party}
--   party.left   {party, pool, why, by}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/places
-- @include lib/notices
-- @include lib/playing
-- @include lib/panels
-- @include lib/parties
-- @include lib/stands
local args = request.args
local before = request.answered()
if before then return before end

local function answer(code, data)
  data.notices = notices.take(args.player)
  return request.answer(code, data)
end

local player = hash.read(keys.player(args.player))
local match = playing.heal(args.player, player)
if match then return answer("IN_MATCH", match) end
local entry = stands.list(player)[1]
if args.pool then entry = stands.find(player, args.pool) end
local party = parties.of(args.player, player.party)
if party and not (entry and args.whole and party.leaderID == args.player) then
  return answer("IN_PARTY", { party = party.id, chat = party.channel, pool = entry and entry.pool })
end
if not entry then return answer("NOT_QUEUED", { pool = args.pool }) end

local left = { args.pool }
if args.pool then
  places.give_up(args.player, player, entry, args.now, "asked")
else
  left = places.give_up_all(args.player, player, args.now, "asked")
end
return answer("LEFT", { pools = left, panelAt = panels.due, party = entry.party })
