#!lua
-- The leader of a party takes it out of its queue.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where each member stands
--   {league}:party:<party>             HASH    the party
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
--   NOT_IN_PARTY
--   WRONG_PLACE    {party, chat}: a party's commands work in its own channel, where it has one
--   NOT_LEADER     {party, leader}
-- EVENTS
--   queue.left   {player, pool, lane, why, party}
--   party.left   {party, pool, why, by}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/places
-- @include lib/panels
-- @include lib/idleness
local args = request.args
local before = request.answered()
if before then return before end

local asker = hash.read(keys.player(args.player))
local id = asker.party
local party = id and hash.read(keys.party(id))
if not party or not party.members then return request.answer("NOT_IN_PARTY") end
if party.channel and party.channel ~= args.channel then
  return request.answer("WRONG_PLACE", { party = id, chat = party.channel })
end
if party.leaderID ~= args.player then return request.answer("NOT_LEADER", { party = id, leader = party.leaderID }) end
local entry = party.pool and stands.find(asker, party.pool)
if not entry then return request.answer("NOT_QUEUED", { party = id }) end

places.give_up(args.player, asker, entry, args.now, "asked")
idleness.touch(id, args.now)
return request.answer("LEFT", { party = id, pool = party.pool, panelAt = panels.due })
