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
-- What it costs. Each lane is read hardly further than to those who come in. That so many wait in a lane is taken to mean
-- that so many parties of that size are there. Where one turns out to be missing, or nothing fits, all twenty entries are
-- read, and it is done once more by what is there. Where none does, the same is picked as by what is there: all that are in
-- are there, so that the pair they fill was possible all along, and whoever comes in by a larger choice of pairs comes in by
-- that one.
-- @include lib/keys
-- @include lib/stands
-- @include match/pick/shapes
local fit = {}

-- Those who wait in one lane, as parties, of which `wanted` are looked at: as many as wait there and would be complete are
-- `most` of them. Those of the same ms are `found` together.
local function lane_of(pool, name, team)
  local size = tonumber(name)
  local wanted = 2 * math.floor(team / size)
  local wait = redis.call("ZCARD", keys.lane(pool, name))
  return {
    pool = pool, name = name, size = size, wanted = wanted, most = math.min(wanted, math.floor(wait / size)),
    ids = {}, at = {}, place = 0, open = {}, complete = 0, found = {},
  }
end

-- Since which ms the next one of a lane waits; nil where nobody is left, or wanted.
local function next_since(lane)
  local place = lane.place + 1
  if not lane.at[place] and lane.complete < lane.wanted then
    local range = redis.call(
      "ZRANGE", keys.lane(lane.pool, lane.name), place - 1, place + 2 * lane.size - 1, "WITHSCORES")
    for i = 1, #range, 2 do
      lane.ids[#lane.ids + 1], lane.at[#lane.at + 1] = range[i], tonumber(range[i + 1])
    end
  end
  return lane.complete < lane.wanted and lane.at[place] or nil
end

-- Reads the next one, and returns their party where it is complete by this. An entry whose player is not queued there (any
-- more) is stale; a party that is not all there is passed over.
local function read_next(lane, stale)
  local waits_in, since, _, with = stands.fields(lane.pool)
  lane.place = lane.place + 1
  local id = lane.ids[lane.place]
  local record = redis.call("HMGET", keys.player(id), "status", waits_in, since, with)
  if record[1] ~= "queued" or record[2] ~= lane.name or (lane.size > 1) ~= (record[4] ~= false) then
    stale[#stale + 1] = { id = id, lane = lane.name }
    return nil
  end
  local party = record[4] or id
  local entry = lane.open[party]
    or { lane = lane.name, size = lane.size, at = tonumber(record[3]), party = record[4] or nil, ids = {} }
  local members = #entry.ids + 1
  entry.ids[members] = id
  lane.open[party] = members < lane.size and entry or nil
  return members == lane.size and entry or nil
end

local function longest_waiting_first(a, b)
  if a.at ~= b.at then return a.at < b.at end
  if a.size ~= b.size then return a.size > b.size end
  return a.ids[1] < b.ids[1]
end

-- The party of a lane that has waited longest but for so many; nil where there is none.
local function party(lane, before, stale)
  local since = next_since(lane)
  while since and not lane.found[before + 1] do
    local together = {}
    repeat
      local entry, ms = read_next(lane, stale), since
      if entry then together[#together + 1], lane.complete = entry, lane.complete + 1 end
      since = next_since(lane)
    until since ~= ms
    if #together > 1 then table.sort(together, longest_waiting_first) end
    for _, entry in ipairs(together) do lane.found[#lane.found + 1] = entry end
  end
  return lane.found[before + 1]
end

-- The party that has waited longest of the lanes that are `open`, after as many of each as were `taken`, and the place of its
-- lane among these; nil where one of them has no more. Who joined later than that is not read.
local function longest_waiting(lanes, open, taken, stale)
  local first, from, since, unread
  for i, lane in ipairs(lanes) do
    if open[i] then
      local entry = lane.found[taken[i] + 1]
      local at = entry and entry.at or next_since(lane)
      if not at then return nil end
      if not since or at < since then first, since, unread = nil, at, nil end
      if at == since and not entry then unread = i end
      if at == since and entry and (not first or longest_waiting_first(entry, first)) then first, from = entry, i end
    end
  end
  if not unread then return first, from end
  party(lanes[unread], taken[unread], stale)
  return longest_waiting(lanes, open, taken, stale)
end

-- The parties that fill one of the pairs, longest waiting first; nil where none can be filled, and nil and true where a party
-- is missing that was taken to be there.
local function fill(lanes, pairs, size, stale)
  if pairs.count == 0 then return nil, false end
  local picked, taken, open = {}, {}, {}
  for i in ipairs(lanes) do taken[i] = 0 end
  while size > 0 do
    for i in ipairs(lanes) do open[i] = shapes.takes_more(pairs, i, taken[i]) end
    local entry, from = longest_waiting(lanes, open, taken, stale)
    if not entry then return nil, true end
    picked[#picked + 1], taken[from], size = entry, taken[from] + 1, size - entry.size
    shapes.narrow(pairs, from, taken[from])
  end
  return picked
end

-- The parties of a match, two teams of the same shape first while nobody has waited for `relax` ms; nil where there is none.
local function parties_for(lanes, team_shapes, size, relaxed, stale)
  local most, open, none = {}, {}, {}
  for i, lane in ipairs(lanes) do most[i], open[i], none[i] = lane.most, lane.most > 0, 0 end
  local longest = longest_waiting(lanes, open, none, stale)
  if not longest then return nil end
  if longest.at > relaxed then
    local picked, missing = fill(lanes, shapes.pairs(team_shapes, most, true), size, stale)
    if picked or missing then return picked end
  end
  return (fill(lanes, shapes.pairs(team_shapes, most, false), size, stale))
end

-- Returns the picked `{id, lane, joinedAt, party}` in order, `size` of them or none; the stale `{id, lane}`; no
-- entries that could be kept apart from each other; and how it went, {waits, repeats, overdue, sizes}, such as 5+3+2; see
-- match/form. `rules` is {relax}.
function fit.pick(pool, order, size, _, rules, now)
  local team, relaxed, lanes, sizes, stale = size / 2, now - rules.relax, {}, {}, {}
  for i, name in ipairs(order) do lanes[i] = lane_of(pool, name, team) end
  table.sort(lanes, function(a, b) return a.size > b.size end)
  for i, lane in ipairs(lanes) do sizes[i] = lane.size end
  local team_shapes = shapes.of(sizes, team)

  local picked = parties_for(lanes, team_shapes, size, relaxed, stale)
  if not picked then
    for _, lane in ipairs(lanes) do
      party(lane, lane.wanted, stale)
      lane.most = #lane.found
    end
    picked = parties_for(lanes, team_shapes, size, relaxed, stale)
  end

  local players, facts, together = {}, { waits = {}, repeats = 0, overdue = 0 }, {}
  for _, entry in ipairs(picked or {}) do
    together[#together + 1] = entry.size
    for _, id in ipairs(entry.ids) do
      players[#players + 1] = { id = id, lane = entry.lane, joinedAt = entry.at, party = entry.party }
      facts.waits[#facts.waits + 1] = math.max(now - entry.at, 0)
      if now - entry.at >= rules.relax then facts.overdue = facts.overdue + 1 end
    end
  end
  table.sort(together, function(a, b) return a > b end)
  facts.sizes = table.concat(together, "+")
  return players, stale, {}, facts
end
