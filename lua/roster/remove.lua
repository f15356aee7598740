#!lua
-- Takes a player off the roster, and out of any queue. A live match is not broken by it.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    which life of Redis this is
--   {league}:profiles                  HASH    the roster
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:party:<party>             HASH    the parties they wait with
--   {league}:deadlines                 ZSET    when their place would be given up
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   player    Discord id
-- CODES
--   REMOVED   {was, pools, match, chat}: pools: the queues they were taken out of, if any; match: the one they are in
--   UNKNOWN   they were not on it
--   COLD      Redis has lost the league, which has to be rebuilt first; nothing changed
-- EVENTS
--   roster.removed   {player, match}
--   queue.left       {player, pool, lane, why, party}
--   party.left       {party, pool, why, by}
--   admin.acted      {admin, action, detail, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/places
-- @include lib/playing
-- @include lib/roster
local args = request.args
local before = request.answered()
if before then return before end

if not roster.known() then return { "COLD", "{}" } end
local was = roster.find(args.player)
if not was then return request.answer("UNKNOWN") end

redis.call("HDEL", keys.profiles(), args.player)
local player = hash.read(keys.player(args.player))
local match, left = playing.match(player), nil
if match then
  roster.redirect(args.player, match.match, nil)
else
  left = places.give_up_all(args.player, player, args.now, "removed")
end
events.add("roster.removed", args.now, { player = args.player, match = match and match.match })
events.add("admin.acted", args.now, {
  admin = args.admin,
  action = "player remove",
  detail = "<@" .. args.player .. ">, who was " .. was.pool,
  player = args.player,
})
return request.answer("REMOVED", {
  was = was.pool, pools = left, match = match and match.match, chat = match and match.chat,
})
