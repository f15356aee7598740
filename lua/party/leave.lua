#!lua
-- Takes a member out of their party. Where they led it, the one who has been there longest does from here on; the last one
-- out ends it.
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
-- CODES
--   LEFT          {id, leader, ended, left}: leader: who leads it now, where that has changed; left: the queue that the
--                 party is out of, if it waited
--   NO_PARTY      they are in none
--   WRONG_PLACE   {id, channel}: the party's own channel is another
-- EVENTS
--   member.left   {party, player, why, by, leader}
--   party.ended   {party, members, why, by, channel, thread}
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
-- @include lib/rights
-- @include lib/departures
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = rights.member(party, args.channel)
if refused then return refused end

local left, leader, ended = departures.of_one(party, args.player, args.now, "left", args.player)
return request.answer("LEFT", { id = party.id, leader = leader, ended = ended, left = left })
