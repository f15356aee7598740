-- The panel of a pool shows how many wait. However many join and leave, it is edited once in a while: the first change
-- sets when, the others wait for it.
-- @include lib/keys
-- @include lib/deadlines
local panels = {}

-- So long after an edit is the next one, in ms.
local pause = 3000

-- Something that the panel shows has changed. A pool without a panel has none to edit.
function panels.touch(pool, now)
  local panel = redis.call("HMGET", keys.pool(pool), "panel", "panelAt")
  if not panel[1] then return end
  if deadlines.at("panel", pool) then return end
  deadlines.set("panel", pool, math.max(now, (tonumber(panel[2] or nil) or 0) + pause))
end
