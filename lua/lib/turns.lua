-- Whose turn it is in a pool. Whoever has waited for `relax` ms is overdue and comes before everyone who is not, longest
-- waiting first whatever their lane; the others follow lane by lane, longest waiting first.
-- @include lib/keys
-- @include lib/stands
local turns = {}

-- Whoever joined at this ms or before is overdue.
function turns.overdue_since(relax, now) return now - relax end

-- How many come before a player in their lane. Nobody of their party does: they were queued in the same ms, and come up
-- together.
local function ahead_in_lane(pool, lane, player, joined)
  local _, _, _, with = stands.fields(pool)
  if redis.call("HEXISTS", keys.player(player), with) == 1 then
    return redis.call("ZCOUNT", keys.lane(pool, lane), "-inf", "(" .. string.format("%.0f", joined))
  end
  return redis.call("ZRANK", keys.lane(pool, lane), player) or 0
end

-- How many of the waiting come before one who joined `lane` at `joined`.
function turns.ahead(pool, order, lane, player, joined, since)
  local overdue = joined <= since
  local ahead, earlier = ahead_in_lane(pool, lane, player, joined), true
  for _, each in ipairs(order) do
    local key = keys.lane(pool, each)
    if each == lane then
      earlier = false
    elseif earlier then
      ahead = ahead + redis.call("ZCOUNT", key, "-inf", overdue and joined or "+inf")
    else
      ahead = ahead + redis.call("ZCOUNT", key, "-inf", overdue and "(" .. string.format("%.0f", joined) or since)
    end
  end
  return ahead
end
