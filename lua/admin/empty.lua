#!lua
-- Takes everybody out of the queue of one pool; whoever waits elsewhere too keeps that place, and matches go on.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    the parties they wait with
--   {league}:deadlines                 ZSET    when their places would be given up
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   pool      the pool
--   lanes     its lanes
-- CODES
--   EMPTIED   {queued}: how many there were
-- EVENTS
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/lanes
-- @include lib/places
local args = request.args
local before = request.answered()
if before then return before end

local waiting = lanes.waiting(args.pool, args.lanes)
-- With one member of a party go the others.
for _, id in ipairs(waiting) do
  local player = hash.read(keys.player(id))
  local entry = stands.find(player, args.pool)
  if entry then places.give_up(id, player, entry, args.now, "reset") end
end
events.add("admin.acted", args.now, {
  admin = args.admin, action = "queue reset", detail = string.format("%s: %d in the queue", args.pool, #waiting),
})
return request.answer("EMPTIED", { queued = #waiting })
