-- The ways to make two teams of parties. A shape is how many parties of each size make up one team, by index of the sizes,
-- which are descending; a pair is two of them.
local shapes = {}

local function add(sizes, size, from, taken, found)
  if size == 0 then
    local shape = {}
    for i = 1, #sizes do shape[i] = taken[i] or 0 end
    found[#found + 1] = shape
    return found
  end
  for i = from, #sizes do
    if sizes[i] <= size then
      taken[i] = (taken[i] or 0) + 1
      add(sizes, size - sizes[i], i, taken, found)
      taken[i] = taken[i] - 1
    end
  end
  return found
end

-- Every shape of a team of `size`.
function shapes.of(sizes, size) return add(sizes, size, 1, {}, {}) end

-- The pairs that take no more than `most` of any size; `equal`: those of the same shape twice.
function shapes.pairs(team_shapes, most, equal)
  local ones, twos, count = {}, {}, 0
  for i, one in ipairs(team_shapes) do
    for j = i, equal and i or #team_shapes do
      local two, fits = team_shapes[j], true
      for size in ipairs(one) do fits = fits and one[size] + two[size] <= most[size] end
      if fits then count, ones[count + 1], twos[count + 1] = count + 1, one, two end
    end
  end
  return { ones = ones, twos = twos, count = count }
end

-- Whether one of the pairs takes more of a size than so many.
function shapes.takes_more(pairs, size, taken)
  for i = 1, pairs.count do
    if pairs.ones[i][size] + pairs.twos[i][size] > taken then return true end
  end
  return false
end

-- Only those that take so many of a size remain.
function shapes.narrow(pairs, size, taken)
  local kept, ones, twos = 0, pairs.ones, pairs.twos
  for i = 1, pairs.count do
    if ones[i][size] + twos[i][size] >= taken then
      kept = kept + 1
      ones[kept], twos[kept] = ones[i], twos[i]
    end
  end
  pairs.count = kept
end
