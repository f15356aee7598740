-- The panel of a pool shows how many wait and which matches run. However many join and leave, it is edited once in a
-- while: the first change sets when, the others wait for it.
-- @include lib/keys
-- @include lib/deadlines
-- `due`: the earliest ms at which a panel is shown anew because of this script; nil where nobody is to be woken for it.
local panels = { due = nil }

-- So long after an edit is the next one, in ms.
local pause = 3000

-- The pools of which this script has said so already.
local touched = {}

-- Something that the panel shows has changed. What was never shown needs no edit.
function panels.touch(pool, now)
  if touched[pool] then return end
  touched[pool] = true
  local shown_at = tonumber(redis.call("HGET", keys.pool(pool), "panelAt") or nil)
  if not shown_at or deadlines.at("panel", pool) then return end
  local at = math.max(now, shown_at + pause)
  deadlines.set("panel", pool, at)
  panels.due = math.min(at, panels.due or at)
end
