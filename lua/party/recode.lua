#!lua
-- Another code leads to a party from here on, and the old one nowhere.
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
--   code      what could lead to it, made by chance
-- CODES
--   RECODED       {id, joinCode}
--   TAKEN         there is such a code: ask again with another
--   NO_PARTY      they are in none
--   WRONG_PLACE   {id, channel}: the party's own channel is another
--   NOT_LEADER    {id, leader}: only its leader may
-- EVENTS
--   party.recoded   {party, by}
-- @include lib/leadership
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end
if membership.taken(args.code) then return { "TAKEN", "{}" } end

membership.recode(party, args.code)
idleness.touch(party.id, args.now)
events.add("party.recoded", args.now, { party = party.id, by = args.player })
return request.answer("RECODED", { id = party.id, joinCode = args.code })
