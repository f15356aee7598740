#!lua
-- Takes a player out of the queue they name, or of all they wait in. Every answer also has `notices`, each {kind, pool,
-- at}: what the player could not be told before.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:deadlines                 ZSET    when the place would be given up, and its player reminded
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   pool      the pool to leave; absent: all of them
-- CODES
--   LEFT         {pools, panelAt}: panelAt: ms at which a panel is shown anew, where nobody was going to be woken for
--                that before
--   NOT_QUEUED   {pool}: there, or anywhere
--   IN_MATCH     {match, chat, state, pool}
-- EVENTS
--   queue.left   {player, pool, lane, why}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/places
-- @include lib/notices
-- @include lib/playing
-- @include lib/panels
local args = request.args
local before = request.answered()
if before then return before end

local function answer(code, data)
  data.notices = notices.take(args.player)
  return request.answer(code, data)
end

local player = hash.read(keys.player(args.player))
local match = playing.heal(args.player, player)
if match then return answer("IN_MATCH", match) end
if not args.pool then
  local left = places.give_up_all(args.player, player, args.now, "asked")
  return left and answer("LEFT", { pools = left, panelAt = panels.due }) or answer("NOT_QUEUED", {})
end
local entry = stands.find(player, args.pool)
if not entry then return answer("NOT_QUEUED", { pool = args.pool }) end
places.give_up(args.player, player, entry, args.now, "asked")
return answer("LEFT", { pools = { args.pool }, panelAt = panels.due })
