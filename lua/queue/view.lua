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
--   {league}:party:<party>             HASH    the party they are in
--   {league}:deadlines                 ZSET    when their place is given up
-- ARGUMENTS
--   now       ms
--   player    Discord id
--   season    league state in which the queues work, lower case; absent: any
--   pools     by pool {lanes, size}: its lanes in picking order, and the players a match takes
--   pool      the pool they ask about; absent: the one they have waited in for longest, or that of their profile
--   relax     ms of waiting after which somebody is overdue, unless admins have set QUEUE_RELAX_SECONDS
-- CODES
--   IDLE          {pool, waiting, size, open, inSeason, byLane, usual, apartUntil, party, chat}: pool absent where the
--                 profile names none; usual, apartUntil: as in queue/join; party, chat: the party they are in, and its channel
--   QUEUED        {pool, pools, lane, since, endsAt, ahead, waiting, size, open, inSeason, byLane, usual, apartUntil}
--   IN_MATCH      {match, chat, state, pool}
--   LOCKED        {reason}
--   BANNED        {until, reason, match}: as in queue/join
--   ON_COOLDOWN   {until}
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/parties
-- @include lib/stands
-- @include lib/season
-- @include lib/config
-- @include lib/turns
-- @include lib/holders
-- @include lib/notices
-- @include lib/playing
-- @include lib/forecast
-- @include lib/bans
local args = cjson.decode(ARGV[1])

-- A pool that the league file no longer has is none to show, and nobody is picked from it.
local function pool_of_profile()
  local stored = redis.call("HGET", keys.profiles(), args.player)
  return stored and cjson.decode(stored).pool
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
local ban = bans.of(player, args.now)
if ban then return answer("BANNED", ban) end
if tonumber(player.cooldownUntil or 0) > args.now then
  return answer("ON_COOLDOWN", { ["until"] = tonumber(player.cooldownUntil) })
end

local entry = args.pool and stands.find(player, args.pool) or stands.list(player)[1]
local pool = entry and entry.pool or args.pool or pool_of_profile() or player.lastPool
local plays = pool and args.pools[pool]
local seen = { inSeason = season.on(league, args.season) }
if plays then
  seen.pool, seen.open, seen.size = pool, pools.open(pool, league), plays.size
  seen.waiting, seen.byLane = pools.waiting(pool, plays.lanes)
  seen.usual, seen.apartUntil = forecast.see(pool, args.now)
end
if not entry or not plays then
  local party = parties.of(args.player, player.party)
  if party then seen.party, seen.chat = party.id, party.channel end
  return answer("IDLE", seen)
end
seen.lane, seen.since = entry.lane, entry.at
seen.endsAt, seen.pools = terms.ends(holders.of(args.player, entry)), stands.pools(player)
local overdue_since = turns.overdue_since(config.seconds("QUEUE_RELAX_SECONDS", args.relax), args.now)
seen.ahead = turns.ahead(pool, plays.lanes, entry.lane, args.player, seen.since, overdue_since)
return answer("QUEUED", seen)
