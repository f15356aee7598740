#!lua flags=no-writes
-- Where a player stands, and what is being waited for.
--
-- KEYS
--   {league}:league                    HASH    season and switches
--   {league}:profiles                  HASH    what the ledger knows of each player
--   {league}:player:<player>           HASH    where the player stands
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the match they are in
-- ARGUMENTS
--   now       ms
--   player    Discord id
--   season    league state in which the queues work, lower case; absent: any
--   lanes     the lanes in picking order
--   size      players a match takes
-- CODES
--   IDLE          {pool, waiting, size, open, inSeason}: pool absent where the profile names none
--   QUEUED        {pool, lane, since, ahead, waiting, size, open, inSeason, byLane}
--   IN_MATCH      {match, chat, state, pool}
--   LOCKED        {reason}
--   ON_COOLDOWN   {until}
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/season
local args = cjson.decode(ARGV[1])

local function answer(code, data) return { code, cjson.encode(data) } end

local function pool_of(player)
  local stored = redis.call("HGET", keys.profiles(), args.player)
  return player.pool or (stored and cjson.decode(stored).pool)
end

local league = hash.read(keys.league())
local player = hash.read(keys.player(args.player))

if player.status == "in_match" then
  local match = hash.read(keys.match(player.match))
  return answer("IN_MATCH", {
    match = player.match, chat = match["kept:room.chat"], state = match.state, pool = match.pool,
  })
end
if player.status == "locked" then return answer("LOCKED", { reason = player.reason }) end
if tonumber(player.cooldownUntil or 0) > args.now then
  return answer("ON_COOLDOWN", { ["until"] = tonumber(player.cooldownUntil) })
end

local seen = { size = args.size, inSeason = season.on(league, args.season) }
local pool = pool_of(player)
if pool then
  seen.pool, seen.open = pool, pools.open(pool, league)
  seen.waiting, seen.byLane = pools.waiting(pool, args.lanes)
end
if player.status ~= "queued" then return answer("IDLE", seen) end
seen.lane, seen.since = player.lane, tonumber(player.joinedAt)
seen.ahead = pools.ahead(pool, args.lanes, player.lane, args.player)
return answer("QUEUED", seen)
