#!lua
-- Its leader ends a party. A match that its members are in goes on.
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
--   player    Discord id of who acts
--   channel   where they act; absent in a direct message
--   party     the one they were asked about
-- CODES
--   DISBANDED     {id, left}: left: the queue that the party was taken out of, if it waited
--   NO_PARTY      they are in none
--   WRONG_PLACE   {id, channel}: the party's own channel is another
--   NOT_LEADER    {id, leader}: only its leader may
-- EVENTS
--   member.left   {party, player, why, by, leader}
--   party.ended   {party, members, why, by, channel, thread}
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
-- @include lib/leadership
-- @include lib/departures
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
if party and party.id ~= args.party then party = nil end
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end

local left = departures.of_all(party, args.now, "disbanded", args.player)
return request.answer("DISBANDED", { id = party.id, left = left })
