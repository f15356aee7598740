-- A pool's lanes: sorted sets of player ids by the ms at which each took their place.
-- @include lib/keys
local pools = {}

-- Open unless somebody closed it, or the league switched all its queues off.
function pools.open(pool, league)
  if league.enabled == "0" then return false end
  return redis.call("HGET", keys.pool(pool), "open") ~= "0"
end

-- An admin wants the next match of this pool formed whatever else keeps its players apart.
function pools.force(pool, now) redis.call("HSET", keys.pool(pool), "build", now) end

-- Whether somebody wanted that just now, in ms: what was asked for is not done long after.
local forced_for = 2 * 60 * 1000
function pools.forced(pool, now)
  local since = tonumber(redis.call("HGET", keys.pool(pool), "build"))
  return since ~= nil and now - since < forced_for
end

function pools.unforce(pool) redis.call("HDEL", keys.pool(pool), "build") end

-- Players waiting, over the given lanes: the sum, and a table by lane.
function pools.waiting(pool, lanes)
  local sum, by_lane = 0, {}
  for _, lane in ipairs(lanes) do
    by_lane[lane] = redis.call("ZCARD", keys.lane(pool, lane))
    sum = sum + by_lane[lane]
  end
  return sum, by_lane
end
