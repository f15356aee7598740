-- A pool's lanes: sorted sets of player ids by the ms at which each took their place.
-- @include lib/keys
local pools = {}

-- Open unless somebody closed it, or the league switched all its queues off.
function pools.open(pool, league)
  if league.enabled == "0" then return false end
  return redis.call("HGET", keys.pool(pool), "open") ~= "0"
end

-- Players waiting, over the given lanes: the sum, and a table by lane.
function pools.waiting(pool, lanes)
  local sum, by_lane = 0, {}
  for _, lane in ipairs(lanes) do
    by_lane[lane] = redis.call("ZCARD", keys.lane(pool, lane))
    sum = sum + by_lane[lane]
  end
  return sum, by_lane
end
