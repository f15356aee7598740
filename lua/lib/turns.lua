-- Whose turn it is in a pool. Whoever has waited for `relax` ms is overdue and comes before everyone who is not, longest
-- waiting first whatever their lane; the others follow lane by lane, longest waiting first.
-- @include lib/keys
local turns = {}

-- Whoever joined at this ms or before is overdue.
function turns.overdue_since(relax, now) return now - relax end

-- How many of the waiting come before one who joined `lane` at `joined`.
function turns.ahead(pool, order, lane, player, joined, since)
  local overdue = joined <= since
  local ahead, earlier = redis.call("ZRANK", keys.lane(pool, lane), player) or 0, true
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
