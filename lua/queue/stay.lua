#!lua
-- A player says that they are still here: their places last for the full time again, and so does their party's. Which
-- reminder they answer does not matter, nor whether there was one: what they hold now is what they mean, and no place
-- ends earlier by it.
-- Every answer also has `notices`, each {kind, pool, at}: what the player could not be told before.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:config              HASH    how long a place lasts and when its end is near, where admins have set it
--   {league}:player:<player>     HASH    where the player stands
--   {league}:match:<match>       HASH    the match they are in
--   {league}:party:<party>       HASH    the party they wait with
--   {league}:deadlines           ZSET    when the place is given up, and its player reminded
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   lasts     ms after which the place is given up, unless admins have set QUEUE_ENTRY_MINUTES
--   remind    ms before that at which the player is reminded, unless admins have set QUEUE_REMINDER_MINUTES
--   present   true: they say so from within the guild, so they are in it
-- CODES
--   STAYED       {pools, endsAt}: ms at which their places are given up now
--   NOT_QUEUED
--   IN_MATCH     {match, chat, state, pool}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/stands
-- @include lib/holders
-- @include lib/notices
-- @include lib/playing
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
if player.status ~= "queued" then return answer("NOT_QUEUED", {}) end

local held_by = holders.of(args.player, stands.list(player)[1])
notices.forget_place(held_by)
local ends = terms.begin(held_by, args.now, args.lasts, args.remind)
if args.present then redis.call("HSET", keys.player(args.player), "seenAt", args.now) end

return answer("STAYED", { pools = stands.pools(player), endsAt = ends })
