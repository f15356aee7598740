-- Picks whoever came first: the lanes of a pool in their order, and within a lane the longest waiting. An entry whose
-- player is not queued there (any more) is stale: it is skipped and reported.
-- @include lib/keys
-- @include lib/entries
local fifo = {}

-- Returns the picked `{id, lane, mmr, joinedAt}` in order, `size` of them or fewer than a match takes, the stale `{id,
-- lane}`, and no entries: nobody here is kept apart from anybody. It reads as many entries as it needs, however many wait.
function fifo.pick(pool, order, size)
  local picked, stale = {}, {}
  local waits_in, since, rated = entries.fields(pool)
  for _, lane in ipairs(order) do
    local from = 0
    while #picked < size do
      local ids = redis.call("ZRANGE", keys.lane(pool, lane), from, from + size - 1)
      for _, id in ipairs(ids) do
        local now = redis.call("HMGET", keys.player(id), "status", waits_in, rated, since)
        if now[1] ~= "queued" or now[2] ~= lane then
          stale[#stale + 1] = { id = id, lane = lane }
        elseif #picked < size then
          picked[#picked + 1] = { id = id, lane = lane, mmr = tonumber(now[3]), joinedAt = tonumber(now[4]) }
        end
      end
      if #ids < size then break end
      from = from + size
    end
  end
  return picked, stale, {}
end
