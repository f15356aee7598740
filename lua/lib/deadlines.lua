-- What has to happen by itself at a time: `match:<match>` ends, `entry:<player>` leaves, `reminder:<player>` hears that
-- this is near, `panel:<pool>` is shown anew, `rooms:<match>` go, `result:<match>` is sent to the league's service again,
-- `review:<match>` has had no result for long, `party:<party>` ends, `idle:<party>` hears that this is near.
-- @include lib/keys
local deadlines = {}

function deadlines.set(kind, id, at) redis.call("ZADD", keys.deadlines(), at, kind .. ":" .. id) end

function deadlines.clear(kind, id) redis.call("ZREM", keys.deadlines(), kind .. ":" .. id) end

-- Two kinds of each of the ids.
function deadlines.clear_all(one, other, ids)
  local names = {}
  for i, id in ipairs(ids) do names[2 * i - 1], names[2 * i] = one .. ":" .. id, other .. ":" .. id end
  if #names > 0 then redis.call("ZREM", keys.deadlines(), unpack(names)) end
end

-- When it is due, ms; nil where it is not.
function deadlines.at(kind, id) return tonumber(redis.call("ZSCORE", keys.deadlines(), kind .. ":" .. id) or nil) end
