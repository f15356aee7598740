#!lua
-- Starts over: cancels every live match, empties every queue, frees everyone who is on hold.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:match:<match>             HASH    the matches
--   {league}:matches                   ZSET    matches that are not over
--   {league}:awaiting                  ZSET    matches whose result is awaited
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    the parties they wait or play with
--   {league}:locked                    ZSET    who is on hold
--   {league}:deadlines                 ZSET    what happens by itself
--   {league}:metrics:<name>            STRING  running totals
--   {league}:plays:<player>            ZSET    what its players have played
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   pools     each {pool, lanes}
-- CODES
--   RESET   {matches, queued, locked}: how many there were
-- EVENTS
--   match.ended   {match, pool, from, to, why, by}
--   party.freed   {party, match, to, why}
--   queue.left    {player, pool, lane, why, party}
--   party.left    {party, pool, why, by}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/endings
-- @include lib/lanes
-- @include lib/holds
local args = request.args
local before = request.answered()
if before then return before end

local done = { matches = 0, queued = 0, locked = 0 }

local function cancel(id)
  local match = hash.read(keys.match(id))
  if not states.live(match.state) then return end
  endings.finish(id, match, "CANCELLED", args.now, "reset", args.admin)
  done.matches = done.matches + 1
end

-- With one member of a party go the others.
local function empty(pool, names)
  local waiting = lanes.waiting(pool, names)
  done.queued = done.queued + #waiting
  for _, id in ipairs(waiting) do
    holds.release(id, hash.read(keys.player(id)), args.now, "reset")
  end
end

local function unlock(id)
  holds.release(id, hash.read(keys.player(id)), args.now, "reset")
  redis.call("HSET", keys.player(id), "status", "idle")
  done.locked = done.locked + 1
end

for _, id in ipairs(redis.call("ZRANGE", keys.matches(), 0, -1)) do cancel(id) end
for _, each in ipairs(args.pools) do empty(each.pool, each.lanes) end
for _, id in ipairs(redis.call("ZRANGE", keys.locked(), 0, -1)) do unlock(id) end

events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "reset",
  detail = string.format("%d matches, %d in queues, %d on hold", done.matches, done.queued, done.locked),
})
return request.answer("RESET", done)
