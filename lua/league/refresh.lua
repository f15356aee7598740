#!lua
-- Takes over what the league's own database says: its state, its switches and its map pool.
-- A pool follows the database's switch when that switch changes; between changes the last hand on it counts. Whoever
-- waits in a pool that closes by this keeps their place and is told. Where there is no pool of maps yet, it begins.
--
-- KEYS
--   {league}:league                    HASH    season, switches, maps, health of the database
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:maps                      HASH    the pool of maps that admins keep
--   {league}:events                    STREAM
-- ARGUMENTS
--   now          ms
--   state        the league's state, lower case
--   enabled      false: all queues are off
--   displayMmr   whether MMR may be shown
--   maps         names of the maps in the pool
--   tracks       what the pool of maps begins with, each {uid, name, author}; absent where admins keep none
--   pools        every one as {pool, lanes, open}; open: the database's switch, absent where it has none
-- CODES
--   REFRESHED   {changed}: pools that were opened or closed by this, absent when none
--   COLD        Redis has lost the league, which has to be rebuilt first
-- EVENTS
--   pool.closed      {pool, player}: one for each player who waits there
--   pools.switched   {pools}
--   map.added        {uid, name, author}
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/pools
-- @include lib/closing
-- @include lib/newmaps
local args = cjson.decode(ARGV[1])

local league = hash.read(keys.league())
if not league.epoch then return { "COLD", "{}" } end

local were_open = {}
for _, each in ipairs(args.pools or {}) do were_open[each.pool] = pools.open(each.pool, league) end

hash.write(keys.league(), {
  state = args.state,
  enabled = args.enabled,
  displayMmr = args.displayMmr,
  maps = cjson.encode(args.maps or {}),
  refreshedAt = args.now,
})
redis.call("HDEL", keys.league(), "databaseDownSince")
if mappool.size() == 0 then
  for _, map in ipairs(args.tracks or {}) do newmaps.add(map, args.now) end
end

local changed = {}
for _, each in ipairs(args.pools or {}) do
  local switch = each.open and "1" or "0"
  if each.open ~= nil and redis.call("HGET", keys.pool(each.pool), "switch") ~= switch then
    redis.call("HSET", keys.pool(each.pool), "switch", switch, "open", switch)
    changed[#changed + 1] = each.pool
  end
end
if #changed > 0 then events.add("pools.switched", args.now, { pools = changed }) end

league = hash.read(keys.league())
for _, each in ipairs(args.pools or {}) do
  if were_open[each.pool] and not pools.open(each.pool, league) then closing.tell(each.pool, each.lanes, args.now) end
end
return { "REFRESHED", cjson.encode({ changed = #changed > 0 and changed or nil }) }
