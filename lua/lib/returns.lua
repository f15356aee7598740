-- The way back from a match that did not begin into the queues its players came from, to their old places.
-- @include lib/keys
-- @include lib/entries
-- @include lib/events
-- @include lib/readiness
-- @include lib/terms
local returns = {}

local function back(id, remembered, now)
  for _, entry in ipairs(remembered) do
    entries.add(id, entry, now)
    events.add("queue.returned", now, { player = id, pool = entry.pool, lane = entry.lane })
  end
end

-- Puts back those who may return: everybody, or those who were ready. Whoever does something else by now stays there.
-- Their places last for the full time from here on; `lasts` and `remind` as lib/terms takes them.
function returns.players(match, now, lasts, remind)
  local only_ready = cjson.decode(match.settings).play.ready.absent == "READY_RETURN"
  for _, each in ipairs(cjson.decode(match.players)) do
    local may = not only_ready or readiness.of(match, each.id)
    if may and redis.call("HGET", keys.player(each.id), "status") == "idle" then
      back(each.id, each.entries or {}, now)
      terms.begin(each.id, now, lasts, remind)
    end
  end
end
