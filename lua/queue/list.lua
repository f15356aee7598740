#!lua flags=no-writes
-- Every pool: how many wait there, and how many matches run.
--
-- KEYS
--   {league}:league                    HASH    season and switches
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:matches                   ZSET    matches that are not over
--   {league}:match:<match>             HASH    the pool of each
-- ARGUMENTS
--   season   league state in which the queues work, lower case; absent: any
--   pools    each {pool, lanes}
-- CODES
--   FOUND   {inSeason, pools}: each {pool, open, waiting, running}
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/season
local args = cjson.decode(ARGV[1])
local league = hash.read(keys.league())

local running = {}
for _, match in ipairs(redis.call("ZRANGE", keys.matches(), 0, -1)) do
  local pool = redis.call("HGET", keys.match(match), "pool")
  if pool then running[pool] = (running[pool] or 0) + 1 end
end

local seen = {}
for i, each in ipairs(args.pools) do
  seen[i] = {
    pool = each.pool,
    open = pools.open(each.pool, league),
    waiting = (pools.waiting(each.pool, each.lanes)),
    running = running[each.pool] or 0,
  }
end
return { "FOUND", cjson.encode({ inSeason = season.on(league, args.season), pools = seen }) }
