#!lua
-- Puts many players into pools of the league, all of them or, where Redis has yet to be rebuilt, none. Nobody is taken off
-- the roster by it.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    which life of Redis this is
--   {league}:profiles                  HASH    the roster
--   {league}:player:<player>           HASH    where each player stands
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the matches they are in
--   {league}:deadlines                 ZSET    when their places are given up, and panels shown anew
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   id of this import: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   file      what the file was called
--   entries   each {player, name, pool}; name absent: as before
--   lanes     by pool the lane in which its players wait
-- CODES
--   IMPORTED   {added, moved, unchanged, places}: moved: to another pool, or called something else; places: how many of
--              them took their place in a queue along
--   COLD       Redis has lost the league, which has to be rebuilt first; nothing changed
-- EVENTS
--   roster.set    {entries, match}: each {player, name, pool}
--   queue.moved   {player, from, pool, lane}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
-- @include lib/roster
-- @include lib/moves
local args = request.args
local before = request.answered()
if before then return before end

if not roster.known() then return { "COLD", "{}" } end

-- So many are told of in one event.
local in_an_event = 500
local told = {}
local function tell()
  if #told > 0 then events.add("roster.set", args.now, { entries = told }) end
  told = {}
end

local sums = { added = 0, moved = 0, unchanged = 0, places = 0 }
for _, entry in ipairs(args.entries) do
  local done = moves.put(entry.player, entry.name, { pool = entry.pool, lane = args.lanes[entry.pool] }, args.now)
  local became = done.same and "unchanged" or done.was and "moved" or "added"
  sums[became] = sums[became] + 1
  if done.from then sums.places = sums.places + 1 end
  entry.name = done.name
  if done.match then
    events.add("roster.set", args.now, { entries = { entry }, match = done.match })
  elseif not done.same then
    told[#told + 1] = entry
    if #told == in_an_event then tell() end
  end
end
tell()
events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "player import",
  detail = string.format(
    "%s: %d new, %d changed, %d as before", args.file, sums.added, sums.moved, sums.unchanged),
})
return request.answer("IMPORTED", sums)
