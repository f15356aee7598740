-- Picks parties and those alone so that they fill two teams exactly: nobody is split from their party, and no team is
-- short of a player or has one too many.
--
-- Who is looked at. Lanes are sizes: in lane "3" wait the members of parties of three. A team of five is made of sizes
-- that sum up to five, in one of seven ways: 5, 4+1, 3+2, 3+1+1, 2+2+1, 2+1+1+1, 1+1+1+1+1. Two such shapes say how many
-- entries of each size a match takes. Entries of one size differ in nothing but their wait, so of each size only the
-- longest waiting matter, and of size s no more of them than two teams hold: 2 * floor(5 / s), twenty entries in all.
-- What is found among these is what would be found in the whole queue, however long it is.
--
-- Who is picked. The longest waiting first: of all ways to fill a match, the one that has the longest waiting entry in
-- it; of these, the one that has the next, and so on. Whether an entry comes in is a question of numbers alone: there
-- must be two shapes that hold those picked so far and this one, and of no size more than wait. No entry that is left out
-- is missed later on: it was left out because no shape that was still possible took another of its size.
--
-- Equal sides. Until somebody has waited for `relax` ms, two teams of the same shape are looked for first, so that a party
-- of five meets one of five, and those alone meet those alone. Where no such match is possible, any fit is taken at once:
-- nobody is kept waiting for the sake of it.
--
-- What it costs. At most twenty entries are read, with one look-up for each of their players, and each is compared with
-- at most 28 pairs of shapes.
-- @include lib/keys
-- @include lib/stands
local fit = {}

-- Every way to make a team of `size`, as how many entries of each size it takes, by index of `sizes`, which are descending.
local function shapes(sizes, size, from, taken, found)
  if size == 0 then
    local shape = {}
    for i = 1, #sizes do shape[i] = taken[i] or 0 end
    found[#found + 1] = shape
    return found
  end
  for i = from, #sizes do
    if sizes[i] <= size then
      taken[i] = (taken[i] or 0) + 1
      shapes(sizes, size - sizes[i], i, taken, found)
      taken[i] = taken[i] - 1
    end
  end
  return found
end

-- What two teams take together, of the given shapes; `equal`: both of the same.
local function pairs_of(team_shapes, equal)
  local found = {}
  for i, one in ipairs(team_shapes) do
    for j = i, equal and i or #team_shapes do
      local sum = {}
      for size, count in ipairs(one) do sum[size] = count + team_shapes[j][size] end
      found[#found + 1] = sum
    end
  end
  return found
end

-- The pairs that take at least so many of each size, and no more than `most`, where that is given.
local function possible(pairs, least, most)
  local found = {}
  for _, pair in ipairs(pairs) do
    local fits = true
    for size, count in ipairs(pair) do
      fits = fits and count >= least[size] and (not most or count <= most[size])
    end
    if fits then found[#found + 1] = pair end
  end
  return found
end

-- Those who wait in one lane, as parties: complete ones only, longest waiting first, `wanted` of them at most. An entry
-- whose player is not queued there (any more) is stale; a party that is not all there is passed over.
local function entries_of(pool, lane, wanted, stale)
  local waits_in, since, rated, with = stands.fields(pool)
  local size, found, open, from = tonumber(lane), {}, {}, 0
  local step = wanted * size
  while #found < wanted do
    local ids = redis.call("ZRANGE", keys.lane(pool, lane), from, from + step - 1)
    for _, id in ipairs(ids) do
      local record = redis.call("HMGET", keys.player(id), "status", waits_in, rated, since, with)
      local party = record[5] or id
      if record[1] ~= "queued" or record[2] ~= lane or (size > 1) ~= (record[5] ~= false) then
        stale[#stale + 1] = { id = id, lane = lane }
      else
        local entry = open[party] or { size = size, at = tonumber(record[4]), players = {} }
        open[party] = entry
        entry.players[#entry.players + 1] = {
          id = id, lane = lane, mmr = tonumber(record[3]), joinedAt = entry.at, party = record[5] or nil,
        }
        if #entry.players == size then
          open[party], found[#found + 1] = nil, entry
          if #found == wanted then return found end
        end
      end
    end
    if #ids < step then break end
    from = from + step
  end
  return found
end

local function longest_waiting_first(a, b)
  if a.at ~= b.at then return a.at < b.at end
  if a.size ~= b.size then return a.size > b.size end
  return a.players[1].id < b.players[1].id
end

-- The entries that fill one of the pairs, longest waiting first; nil where none can be filled.
local function fill(waiting, pairs, sizes, most)
  local index, picked, taken = {}, {}, {}
  for i, size in ipairs(sizes) do index[size], taken[i] = i, 0 end
  local left = possible(pairs, taken, most)
  for _, entry in ipairs(waiting) do
    local i = index[entry.size]
    taken[i] = taken[i] + 1
    local fits = possible(left, taken)
    if #fits > 0 then
      left, picked[#picked + 1] = fits, entry
    else
      taken[i] = taken[i] - 1
    end
  end
  return #left > 0 and picked or nil
end

-- Returns the picked `{id, lane, mmr, joinedAt, party}` in order, `size` of them or none; the stale `{id, lane}`; no
-- entries that could be kept apart from each other; and how it went, {waits, repeats, overdue, sizes}, such as 5+3+2; see
-- match/form. `rules` is {relax}.
function fit.pick(pool, order, size, _, rules, now)
  local team, sizes, most, waiting, stale = size / 2, {}, {}, {}, {}
  for _, lane in ipairs(order) do sizes[#sizes + 1] = tonumber(lane) end
  table.sort(sizes, function(a, b) return a > b end)
  for i, each in ipairs(sizes) do
    local found = entries_of(pool, tostring(each), 2 * math.floor(team / each), stale)
    most[i] = #found
    for _, entry in ipairs(found) do waiting[#waiting + 1] = entry end
  end
  table.sort(waiting, longest_waiting_first)

  local team_shapes = shapes(sizes, team, 1, {}, {})
  local patient = waiting[1] and now - waiting[1].at < rules.relax
  local picked = patient and fill(waiting, pairs_of(team_shapes, true), sizes, most)
    or fill(waiting, pairs_of(team_shapes, false), sizes, most)

  local players, facts, together = {}, { waits = {}, repeats = 0, overdue = 0 }, {}
  for _, entry in ipairs(picked or {}) do
    together[#together + 1] = entry.size
    for _, player in ipairs(entry.players) do
      players[#players + 1] = player
      facts.waits[#facts.waits + 1] = math.max(now - entry.at, 0)
      if now - entry.at >= rules.relax then facts.overdue = facts.overdue + 1 end
    end
  end
  table.sort(together, function(a, b) return a > b end)
  facts.sizes = table.concat(together, "+")
  return players, stale, {}, facts
end
