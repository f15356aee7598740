-- Those who wait in a pool: the first `window` entries of each lane. Lanes and records are read when somebody asks for
-- them, so that a match which fills with the first reads no more than these.
-- @include lib/keys
-- @include lib/pools
-- @include lib/stands
-- @include lib/turns
-- @include match/pick/rematch
local waiting = {}

-- `rules` is {relax, rematch, crowding, steps, veterans}; see match/form.
function waiting.of(pool, order, size, window, rules, now)
  local sum, by_lane = pools.waiting(pool, order)
  local waits_in, _, rated = stands.fields(pool)
  local veteran = {}
  for _, lane in ipairs(rules.veterans.lanes or {}) do veteran[lane] = true end
  return {
    pool = pool, order = order, size = size, window = window, rules = rules, now = now, stale = {}, known = {},
    heads = {}, pace = rematch.pace(sum, size, rules.crowding), by_lane = by_lane, veteran = veteran, waits_in = waits_in,
    rated = rated,
  }
end

function waiting.veterans(queue)
  local sum = 0
  for lane in pairs(queue.veteran) do sum = sum + (queue.by_lane[lane] or 0) end
  return sum
end

local function read(queue, index, count)
  local lane, found = queue.order[index], {}
  local since = turns.overdue_since(queue.rules.relax, queue.now)
  local range = redis.call("ZRANGE", keys.lane(queue.pool, lane), 0, count - 1, "WITHSCORES")
  for i = 1, #range, 2 do
    local joined = tonumber(range[i + 1])
    found[#found + 1] = {
      id = range[i], lane = lane, joinedAt = joined,
      overdue = joined <= since, veteran = queue.veteran[lane] == true,
    }
  end
  return found
end

-- The first of a lane.
function waiting.head(queue, index)
  if not queue.heads[index] then queue.heads[index] = read(queue, index, queue.window) end
  return queue.heads[index]
end

-- Several lists, each longest waiting first, as one. Of those who joined in the same ms the earlier list's come first.
local function merged(lists)
  local all, at = {}, {}
  for i in ipairs(lists) do at[i] = 1 end
  while true do
    local first, from
    for i, list in ipairs(lists) do
      local entry = list[at[i]]
      if entry and (not first or entry.joinedAt < first.joinedAt) then first, from = entry, i end
    end
    if not first then return all end
    all[#all + 1], at[from] = first, at[from] + 1
  end
end

-- Those of all lanes for whom `wanted(entry)` holds, longest waiting first. What holds for nobody at the head of a lane
-- holds for nobody in it.
function waiting.longest(queue, wanted)
  local lists = {}
  for index in ipairs(queue.order) do
    local first = queue.heads[index] or read(queue, index, 1)
    if first[1] and wanted(first[1]) then
      local found = {}
      for _, entry in ipairs(waiting.head(queue, index)) do
        if wanted(entry) then found[#found + 1] = entry end
      end
      lists[#lists + 1] = found
    end
  end
  return merged(lists)
end

-- Whether the player still waits there, and if so what the rules say about them. Either is noted.
function waiting.valid(queue, entry)
  if entry.valid ~= nil then return entry.valid end
  local record = redis.call("HMGET", keys.player(entry.id), "status", queue.waits_in, queue.rated, "recent")
  entry.valid = record[1] == "queued" and record[2] == entry.lane
  if not entry.valid then
    queue.stale[#queue.stale + 1] = { id = entry.id, lane = entry.lane }
    return false
  end
  local rules, now = queue.rules, queue.now
  entry.mmr = tonumber(record[3])
  entry.stored = record[4]
  entry.recent = rematch.lately(entry.stored, rules.rematch + rules.relax, now)
  entry.apart = rematch.apart(entry.recent, rules.rematch, now)
  entry.team = rematch.last_team(entry.recent)
  entry.bears = rematch.bears(now - entry.joinedAt, queue.pace, queue.size, rules)
  queue.known[#queue.known + 1] = entry
  return true
end
