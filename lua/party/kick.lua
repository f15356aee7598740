#!lua
-- Its leader takes a member out of a party. The code that the member may know leads nowhere from here on.
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
--   member    Discord id of who goes
--   code      what could lead to the party from here on, made by chance
-- CODES
--   KICKED        {id, joinCode, left}: left: the queue that the party is out of, if it waited
--   NOT_MEMBER    {id}: they are not in it
--   YOURSELF      {id}: the leader leaves in another way
--   TAKEN         there is such a code: ask again with another
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
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end
if args.member == args.player then return request.answer("YOURSELF", { id = party.id }) end
if not parties.place(party, args.member) then return request.answer("NOT_MEMBER", { id = party.id }) end
if membership.taken(args.code) then return { "TAKEN", "{}" } end

local left = departures.of_one(party, args.member, args.now, "kicked", args.player)
membership.recode(party, args.code)
return request.answer("KICKED", { id = party.id, joinCode = args.code, left = left })
