-- How long a place in a queue lasts, and when its player is reminded that it ends.
-- @include lib/config
-- @include lib/deadlines
local terms = {}

-- When the place ends as it stands, ms; nil where it does not.
function terms.ends(id) return deadlines.at("entry", id) end

-- Has the place last for the full time from now on, or since a ms before; an end that is later already stays. `lasts` and `remind` (how long
-- before the end) are what the league file says, ms. Nobody is reminded of an end that is as near as that from the start.
-- Returns the end.
function terms.begin(id, now, lasts, remind, since)
  local ends = math.max((since or now) + config.minutes("QUEUE_ENTRY_MINUTES", lasts), terms.ends(id) or 0)
  local before = config.minutes("QUEUE_REMINDER_MINUTES", remind)
  deadlines.set("entry", id, ends)
  deadlines.clear("reminder", id)
  if before > 0 and ends - before > now then deadlines.set("reminder", id, ends - before) end
  return ends
end
