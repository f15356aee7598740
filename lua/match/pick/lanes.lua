-- Picks lane by lane, the longest waiting first. Reads at most `window` entries of each lane, so that its cost does not
-- grow with the queue. An entry whose player is not queued there (any more) is stale: it is skipped and reported.
-- @include lib/keys
local lanes = {}

-- Returns the picked `{id, lane, mmr, joinedAt}` in order, at most `size`, and the stale `{id, lane}`.
function lanes.pick(pool, order, size, window)
  local picked, stale = {}, {}
  for _, lane in ipairs(order) do
    if #picked == size then break end
    for _, id in ipairs(redis.call("ZRANGE", keys.lane(pool, lane), 0, window - 1)) do
      local now = redis.call("HMGET", keys.player(id), "status", "pool", "lane", "mmr", "joinedAt")
      if now[1] ~= "queued" or now[2] ~= pool or now[3] ~= lane then
        stale[#stale + 1] = { id = id, lane = lane }
      elseif #picked < size then
        picked[#picked + 1] = { id = id, lane = lane, mmr = tonumber(now[4]), joinedAt = tonumber(now[5]) }
      end
      if #picked == size then break end
    end
  end
  return picked, stale
end
