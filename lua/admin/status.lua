#!lua flags=no-writes
-- How the league is doing: every pool, every live match, what waits, and how old what is known of the database is.
--
-- KEYS
--   {league}:league                    HASH    season, switches, health of the database
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the live matches, and the newest
--   {league}:matches                   ZSET    matches that are not over
--   {league}:match-sequence            STRING  the newest match
--   {league}:locked                    ZSET    who is on hold
--   {league}:events                    STREAM  what has effects
-- ARGUMENTS
--   pools   each {pool, lanes}
-- CODES
--   FOUND   {state, off, refreshedAt, databaseDownSince, pools, matches, lastMatch, locked, waiting}: pools: each {pool,
--           open, byLane, oldest}; matches: each {id, pool, state, since}, absent when none is live; lastMatch: ms at
--           which the newest formed; locked: players on hold; waiting: events to be worked on, by consumer group
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
local args = cjson.decode(ARGV[1])
local league = hash.read(keys.league())

local function oldest_in(pool, lanes)
  local oldest
  for _, lane in ipairs(lanes) do
    local joined = tonumber(redis.call("ZRANGE", keys.lane(pool, lane), 0, 0, "WITHSCORES")[2])
    if joined and (not oldest or joined < oldest) then oldest = joined end
  end
  return oldest
end

local function seen_pools()
  local seen = {}
  for _, each in ipairs(args.pools) do
    local _, by_lane = pools.waiting(each.pool, each.lanes)
    seen[#seen + 1] = {
      pool = each.pool,
      open = pools.open(each.pool, league),
      byLane = by_lane,
      oldest = oldest_in(each.pool, each.lanes),
    }
  end
  return seen
end

local function live_matches()
  local live = {}
  for _, id in ipairs(redis.call("ZRANGE", keys.matches(), 0, -1)) do
    local match = redis.call("HMGET", keys.match(id), "pool", "state", "createdAt")
    if match[2] then
      live[#live + 1] = { id = id, pool = match[1], state = match[2], since = tonumber(match[3]) }
    end
  end
  return #live > 0 and live or nil
end

local function last_match()
  local sequence = redis.call("GET", keys.match_sequence())
  local formed = sequence and redis.call("HGET", keys.match(tostring(10000 + sequence)), "createdAt")
  return formed and tonumber(formed) or nil
end

-- Handed out and not done, and not handed out yet.
local function events_waiting()
  local by_group = {}
  if redis.call("EXISTS", keys.events()) == 0 then return nil end
  for _, info in ipairs(redis.call("XINFO", "GROUPS", keys.events())) do
    local group = hash.of(info)
    by_group[group.name] = group.pending + (tonumber(group.lag) or 0)
  end
  return next(by_group) and by_group or nil
end

return { "FOUND", cjson.encode({
  state = league.state,
  off = league.enabled == "0",
  refreshedAt = tonumber(league.refreshedAt),
  databaseDownSince = tonumber(league.databaseDownSince),
  pools = seen_pools(),
  matches = live_matches(),
  lastMatch = last_match(),
  locked = redis.call("ZCARD", keys.locked()),
  waiting = events_waiting(),
}) }
