-- Those who wait and are kept apart, as a crowd.
local apart = {}

-- No lobby holds more of the entries than this: of those of one match no more than some number of them bear to meet all
-- the others of that number; and all who are kept apart from nobody. Whoever is kept apart by several matches is counted for
-- one of them. Looking at each of them once, this tells of most crowds that there is no use in trying to fill a match.
function apart.at_most(entries, size)
  local sum, bearing = 0, {}
  for _, entry in ipairs(entries) do
    local match = entry.apart[1]
    if match then
      local count = bearing[match] or {}
      bearing[match] = count
      local bears = math.min(entry.bears, size)
      count[bears] = (count[bears] or 0) + 1
    else
      sum = sum + 1
    end
  end
  for _, count in pairs(bearing) do
    local most, bear = 0, 0
    for others = size, 0, -1 do
      bear = bear + (count[others] or 0)
      most = math.max(most, math.min(bear, others + 1))
    end
    sum = sum + most
  end
  return sum
end

-- When somebody may meet anyone: their last matches no longer keep them apart, or they have waited for `relax`.
local function free_at(entry, rules, now)
  return math.min(math.max(now, entry.last + rules.rematch), entry.joinedAt + rules.relax)
end

-- The ms at which `size` of the entries may meet anyone; nil where there are not so many, so that this is not what is
-- waited for. It may be over earlier: by steps of patience, or by somebody new.
function apart.ends(entries, size, rules, now)
  local first = {}
  for _, entry in ipairs(entries) do
    local at, place = free_at(entry, rules, now), #first
    if place < size or at < first[size] then
      while place > 0 and first[place] > at do place = place - 1 end
      table.insert(first, place + 1, at)
      first[size + 1] = nil
    end
  end
  return first[size]
end
