-- The league's event stream: what happened, in the breath it happened in.
-- @include lib/keys
local events = {}

-- Appends one event; `data` is what its effects need to know.
function events.add(type, now, data)
  redis.call("XADD", keys.events(), "*", "type", type, "at", string.format("%.0f", now), "data", cjson.encode(data))
end
