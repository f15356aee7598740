#!lua flags=no-writes
-- Where a player stands, what is being waited for, and what is known of how long that takes. Every answer also has
-- `notices`, each {kind, pool, at}: what the player could not be told before; they stay for a script that writes.
--
-- KEYS
--   {league}:config                    HASH    after which wait somebody is overdue, where admins have set it
--   {league}:league                    HASH    season and switches
--   {league}:profiles                  HASH    what the ledger knows of each player
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    open or closed, and what can be said of waits there
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
--   {league}:deadlines                 ZSET    when their place is given up
-- ARGUMENTS
--   now       ms
--   player    Discord id
--   season    league state in which the queues work, lower case; absent: any
--   lanes     the lanes in picking order
--   size      players a match takes
--   relax     ms of waiting after which somebody is overdue, unless admins have set QUEUE_RELAX_SECONDS
-- CODES
--   IDLE          {pool, waiting, size, open, inSeason, byLane, usual, apartUntil}: pool absent where the profile names
--                 none; usual, apartUntil: as in queue/join
--   QUEUED        {pool, lane, since, endsAt, ahead, waiting, size, open, inSeason, byLane, usual, apartUntil}
--   IN_MATCH      {match, chat, state, pool}
--   LOCKED        {reason}
--   ON_COOLDOWN   {until}
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/season
-- @include lib/config
-- @include lib/turns
-- @include lib/terms
-- @include lib/notices
-- @include lib/playing
-- @include lib/forecast
local args = cjson.decode(ARGV[1])

local function pool_of(player)
  local stored = redis.call("HGET", keys.profiles(), args.player)
  return player.pool or (stored and cjson.decode(stored).pool)
end

local league = hash.read(keys.league())
local player = hash.read(keys.player(args.player))

local function answer(code, data)
  data.notices = notices.list(player.notices)
  return { code, cjson.encode(data) }
end

local match = playing.match(player)
if match then return answer("IN_MATCH", match) end
if player.status == "locked" then return answer("LOCKED", { reason = player.reason }) end
if tonumber(player.cooldownUntil or 0) > args.now then
  return answer("ON_COOLDOWN", { ["until"] = tonumber(player.cooldownUntil) })
end

local seen = { size = args.size, inSeason = season.on(league, args.season) }
local pool = pool_of(player)
if pool then
  seen.pool, seen.open = pool, pools.open(pool, league)
  seen.waiting, seen.byLane = pools.waiting(pool, args.lanes)
  seen.usual, seen.apartUntil = forecast.see(pool, args.now)
end
if player.status ~= "queued" then return answer("IDLE", seen) end
seen.lane, seen.since = player.lane, tonumber(player.joinedAt)
seen.endsAt = terms.ends(args.player)
local overdue_since = turns.overdue_since(config.seconds("QUEUE_RELAX_SECONDS", args.relax), args.now)
seen.ahead = turns.ahead(pool, args.lanes, player.lane, args.player, seen.since, overdue_since)
return answer("QUEUED", seen)
