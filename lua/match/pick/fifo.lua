-- Picks whoever came first: the lanes of a pool in their order, and within a lane the longest waiting. An entry whose
-- player is not queued there (any more) is stale: it is skipped and reported.
-- @include lib/keys
-- @include lib/hash
-- @include lib/stands
local fifo = {}

-- Returns the picked `{id, lane, joinedAt, record}` in order, `size` of them or fewer than a match takes, the stale
-- `{id, lane}`, no entries that could be kept apart from each other, and how it went, {waits, repeats, overdue}; see match/form.
-- It reads as many entries as it needs, however many wait.
function fifo.pick(pool, order, size, _, _, now)
  local picked, stale, facts = {}, {}, { waits = {}, repeats = 0, overdue = 0 }
  for _, lane in ipairs(order) do
    local from = 0
    while #picked < size do
      local ids = redis.call("ZRANGE", keys.lane(pool, lane), from, from + size - 1)
      for _, id in ipairs(ids) do
        local player = hash.read(keys.player(id))
        local entry = player.status == "queued" and stands.find(player, pool)
        if not entry or entry.lane ~= lane then
          stale[#stale + 1] = { id = id, lane = lane }
        elseif #picked < size then
          picked[#picked + 1] = { id = id, lane = lane, joinedAt = entry.at, record = player }
          facts.waits[#picked] = math.max(now - entry.at, 0)
        end
      end
      if #ids < size then break end
      from = from + size
    end
  end
  return picked, stale, {}, facts
end
