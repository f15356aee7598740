-- The steps of a live match from one state to the next, with what each of them sets going.
-- @include lib/keys
-- @include lib/events
-- @include lib/deadlines
-- @include lib/readiness
-- @include lib/plays
-- @include lib/awaiting
local steps = {}

local on = {}

function on.READY_UP(id, match, now)
  local by = now + cjson.decode(match.settings).play.ready.seconds * 1000
  redis.call("HSET", keys.match(id), "readyBy", by)
  deadlines.set("ready", id, by)
end

-- Players who were asked first have their whole time from here on.
function on.IN_PROGRESS(id, match, now)
  plays.begin(id, match, now)
  local settings = cjson.decode(match.settings)
  if awaiting.wanted(settings) then awaiting.begin(id, now) end
  if not readiness.asked(settings) then return end
  deadlines.clear("ready", id)
  deadlines.set("match", id, now + settings.longest)
end

-- Takes one step; the caller has asked the table of states.
function steps.take(id, match, to, now)
  redis.call("HSET", keys.match(id), "state", to, "at:" .. to, now)
  if on[to] then on[to](id, match, now) end
  events.add("match.advanced", now, { match = id, from = match.state, to = to })
end
