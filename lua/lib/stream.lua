-- Keeps the event stream short.
local stream = {}

local function parts(id)
  local ms, sequence = string.match(id, "^(%d+)-(%d+)$")
  return tonumber(ms), tonumber(sequence)
end

local function earlier(a, b)
  local a_ms, a_sequence = parts(a)
  local b_ms, b_sequence = parts(b)
  if a_ms ~= b_ms then return a_ms < b_ms end
  return a_sequence < b_sequence
end

-- The oldest event that a group still needs: its oldest unfinished one, else the last it was given.
local function needed_from(key, info)
  local group = {}
  for i = 1, #info, 2 do group[info[i]] = info[i + 1] end
  if group.pending == 0 then return group["last-delivered-id"] end
  return redis.call("XPENDING", key, group.name)[2]
end

-- Drops what every consumer group has passed.
function stream.trim(key)
  local oldest
  for _, info in ipairs(redis.call("XINFO", "GROUPS", key)) do
    local from = needed_from(key, info)
    if not oldest or earlier(from, oldest) then oldest = from end
  end
  if oldest then redis.call("XTRIM", key, "MINID", oldest) end
end
