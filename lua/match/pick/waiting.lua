-- Those who wait in a pool: the first `window` entries of each lane. Lanes and records are read when somebody asks for
-- them, so that a match which fills with the first reads few more than these.
-- @include lib/keys
-- @include lib/pools
-- @include lib/stands
-- @include lib/turns
-- @include match/pick/rematch
local waiting = {}

-- `rules` is {relax, rematch, crowding, steps, veterans}; see match/form.
function waiting.of(pool, order, size, window, rules, now)
  local sum, by_lane = pools.waiting(pool, order)
  local lanes, veterans, is_veteran = {}, 0, {}
  for _, lane in ipairs(rules.veterans.lanes or {}) do is_veteran[lane] = true end
  for i, lane in ipairs(order) do
    local veteran, wait = is_veteran[lane] == true, by_lane[lane]
    if veteran then veterans = veterans + wait end
    lanes[i] = { name = lane, veteran = veteran, length = math.min(wait, window) }
  end
  return {
    pool = pool, size = size, rules = rules, now = now, since = turns.overdue_since(rules.relax, now), lanes = lanes,
    veterans = veterans, pace = rematch.pace(sum, size, rules.crowding), waits_in = (stands.fields(pool)), stale = {},
    known = {},
  }
end

-- How many of a lane are overdue, who are its first.
function waiting.overdue_in(queue, lane)
  if lane.length == 0 then return 0 end
  return math.min(lane.length, redis.call("ZCOUNT", keys.lane(queue.pool, lane.name), "-inf", queue.since))
end

-- Reads a few of a lane at first, and then each time four times as many as there were.
local function read_on(queue, lane)
  lane.ids, lane.at, lane.players = lane.ids or {}, lane.at or {}, lane.players or {}
  local read = #lane.ids
  local till = math.min(lane.length, math.max(3, 4 * read))
  local range = redis.call("ZRANGE", keys.lane(queue.pool, lane.name), read, till - 1, "WITHSCORES")
  for i = 1, #range, 2 do
    read = read + 1
    lane.ids[read], lane.at[read] = range[i], tonumber(range[i + 1])
  end
end

-- Since which ms the one waits who is at that place of a lane; places count from 1 to its `length`.
function waiting.since(queue, lane, place)
  if not lane.at or not lane.at[place] then read_on(queue, lane) end
  return lane.at[place]
end

-- Steps through the first of all lanes, `lengths` of each, longest waiting first: each time the lane and the place in it.
-- Of those who joined in the same ms the earlier lane's come first.
function waiting.longest(queue, lengths)
  local lanes, places = queue.lanes, {}
  for i in ipairs(lanes) do places[i] = 1 end
  return function()
    local first, since
    for i, lane in ipairs(lanes) do
      if places[i] <= lengths[i] then
        local at = waiting.since(queue, lane, places[i])
        if not since or at < since then first, since = i, at end
      end
    end
    if not first then return nil end
    places[first] = places[first] + 1
    return lanes[first], places[first] - 1
  end
end

-- Whether somebody who was read is overdue.
function waiting.overdue(queue, joined) return joined <= queue.since end

-- What the rules say about the one at that place: no more fields than eight, because a crowd has many of them and Lua takes
-- room for sixteen next. False where the player does not wait there (any more). Either is noted.
function waiting.player(queue, lane, place)
  local known = lane.players[place]
  if known ~= nil then return known end
  local id, at, rules, now = lane.ids[place], lane.at[place], queue.rules, queue.now
  local record = redis.call("HMGET", keys.player(id), "status", queue.waits_in, "recent")
  if record[1] ~= "queued" or record[2] ~= lane.name then
    lane.players[place], queue.stale[#queue.stale + 1] = false, { id = id, lane = lane.name }
    return false
  end
  local apart, team, last = rematch.lately(record[3], rules, now)
  known = {
    id = id, lane = lane, joinedAt = at, recent = record[3], apart = apart, team = team, last = last,
    bears = rematch.bears(now - at, queue.pace, queue.size, rules),
  }
  lane.players[place], queue.known[#queue.known + 1] = known, known
  return known
end
