#!lua
-- Its leader has another member lead a party. That keeps it in the queue: nobody came or went.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    which party each player is in, and where they wait
--   {league}:party:<party>             HASH    the party
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:deadlines                 ZSET    when it ends by itself
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id of who acts
--   channel   where they act; absent in a direct message
--   member    Discord id of who leads it next
-- CODES
--   PROMOTED      {id}
--   NOT_MEMBER    {id}: they are not in it
--   YOURSELF      {id}: they lead it already
--   NO_PARTY      they are in none
--   WRONG_PLACE   {id, channel}: the party's own channel is another
--   NOT_LEADER    {id, leader}: only its leader may
-- EVENTS
--   party.promoted   {party, leader, by}
-- @include lib/leadership
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end
if args.member == args.player then return request.answer("YOURSELF", { id = party.id }) end
if not parties.place(party, args.member) then return request.answer("NOT_MEMBER", { id = party.id }) end

membership.lead(party, args.member)
idleness.touch(party.id, args.now)
events.add("party.promoted", args.now, { party = party.id, leader = args.member, by = args.player })
return request.answer("PROMOTED", { id = party.id })
