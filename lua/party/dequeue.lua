#!lua
-- The leader of a party takes it out of its queue.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where each member stands
--   {league}:party:<party>             HASH    the party
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:deadlines                 ZSET    when the place would be given up, and the leader reminded
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id of who asks
--   channel   where they ask; absent in a direct message
-- CODES
--   LEFT           {party, pool, panelAt}: panelAt: ms at which a panel is shown anew, where nobody was going to be woken
--                  for that before
--   NOT_QUEUED     {party}
--   NO_PARTY       they are in none
--   WRONG_PLACE    {id, channel}: the party's own channel is another
--   NOT_LEADER     {id, leader}: only its leader may
-- EVENTS
--   queue.left   {player, pool, lane, why, party}
--   party.left   {party, pool, why, by}
-- @include lib/leadership
-- @include lib/withdrawal
-- @include lib/panels
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end
if not party.pool then return request.answer("NOT_QUEUED", { party = party.id }) end

local pool = withdrawal.of(party, args.now, "asked", args.player)
idleness.touch(party.id, args.now)
return request.answer("LEFT", { party = party.id, pool = pool, panelAt = panels.due })
