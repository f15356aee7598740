#!lua
-- Takes over what the league's own database says: its state, its switches and its map pool.
-- A pool follows the database's switch when that switch changes; between changes the last hand on it counts.
--
-- KEYS
--   {league}:league        HASH   season, switches, maps, health of the database
--   {league}:pool:<pool>   HASH   open or closed
-- ARGUMENTS
--   now          ms
--   state        the league's state, lower case
--   enabled      false: all queues are off
--   displayMmr   whether MMR may be shown
--   maps         names of the maps in the pool
--   pools        each {pool, open}: the database's switch of that pool
-- CODES
--   REFRESHED   {changed}: pools that were opened or closed by this, absent when none
-- @include lib/keys
-- @include lib/hash
local args = cjson.decode(ARGV[1])

hash.write(keys.league(), {
  state = args.state,
  enabled = args.enabled,
  displayMmr = args.displayMmr,
  maps = cjson.encode(args.maps or {}),
  refreshedAt = args.now,
})
redis.call("HDEL", keys.league(), "databaseDownSince")

local changed = {}
for _, each in ipairs(args.pools or {}) do
  local switch = each.open and "1" or "0"
  if redis.call("HGET", keys.pool(each.pool), "switch") ~= switch then
    redis.call("HSET", keys.pool(each.pool), "switch", switch, "open", switch)
    changed[#changed + 1] = each.pool
  end
end
return { "REFRESHED", cjson.encode({ changed = #changed > 0 and changed or nil }) }
