-- Until when a lobby that could not be filled is likely to stay so.
local apart = {}

-- When somebody may meet anyone: their last matches no longer keep them apart, or they have waited for `relax`.
local function free_at(entry, rules, now)
  local at = now
  for _, each in ipairs(entry.recent) do at = math.max(at, each[2] + rules.rematch) end
  return math.min(at, entry.joinedAt + rules.relax)
end

-- The ms at which `size` of the entries may meet anyone; nil where there are not so many, so that this is not what is
-- waited for. It may be over earlier: by steps of patience, or by somebody new.
function apart.ends(entries, size, rules, now)
  local free = {}
  for i, entry in ipairs(entries) do free[i] = free_at(entry, rules, now) end
  table.sort(free)
  return free[size]
end
