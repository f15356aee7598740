-- The league's event stream: what happened, in the breath it happened in.
-- @include lib/keys
-- @include lib/hash
local events = {}

-- Appends one event; `data` is what its effects need to know.
function events.add(type, now, data)
  redis.call("XADD", keys.events(), "*", "type", type, "at", string.format("%.0f", now), "data", cjson.encode(data))
end

-- What an entry of the stream says: {type, at, data, again}. One that was set aside and is tried again says what it said
-- the first time.
function events.read(entry)
  local fields = hash.of(entry[2])
  local data = cjson.decode(fields.data)
  if fields.type == "effect.retried" then
    return { type = data.type, at = data.at, data = data.data, again = true }
  end
  return { type = fields.type, at = tonumber(fields.at), data = data, again = false }
end
