-- One request in, one answer out: the JSON arguments, and the `[code, json]` that the same request id gets every time.
-- A reply that was lost on the way is asked for again; the second run must change nothing.
-- @include lib/keys
local request = { args = cjson.decode(ARGV[1]) }

-- As long as an interaction token lives, in ms.
local remembered_for = 15 * 60 * 1000

-- The answer this request got before, or false.
function request.answered()
  local stored = redis.call("GET", keys.request(request.args.request))
  return stored and cjson.decode(stored)
end

-- Ends a script that changes state: keeps the answer under the request id.
function request.answer(code, data)
  local reply = { code, cjson.encode(data or {}) }
  redis.call("SET", keys.request(request.args.request), cjson.encode(reply), "PX", remembered_for)
  return reply
end
