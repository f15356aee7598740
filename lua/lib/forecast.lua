-- What can honestly be said of how long a wait will be: how long those waited who were picked lately, and until when
-- enough who wait are kept apart.
-- @include lib/keys
local forecast = {}

-- So many of the last waits are remembered of each pool, at least one match's; so long they count as lately, in ms.
local remembered = 20
local lately = 60 * 60 * 1000

-- A match formed of `picked`, each with `joinedAt`. Nobody is kept apart by now. The clock by which somebody joined may be
-- ahead of this one: then they have not waited at all.
function forecast.formed(pool, picked, now)
  local stored = redis.call("HGET", keys.pool(pool), "waits")
  local waits = {}
  for i, each in ipairs(picked) do
    waits[i] = string.format("[%.0f,%.0f]", now, math.max(now - each.joinedAt, 0))
  end
  for each in string.gmatch(stored or "", "%[%d+,%d+%]") do
    if #waits >= remembered then break end
    waits[#waits + 1] = each
  end
  redis.call("HSET", keys.pool(pool), "waits", "[" .. table.concat(waits, ",") .. "]")
  redis.call("HDEL", keys.pool(pool), "apartUntil")
end

-- No match formed; `till` is the ms until which enough of the waiting are kept apart, nil where that is not why.
function forecast.not_formed(pool, till)
  if till then
    redis.call("HSET", keys.pool(pool), "apartUntil", till)
  else
    redis.call("HDEL", keys.pool(pool), "apartUntil")
  end
end

-- The median of the waits that ended lately, ms; nil where there were none.
local function usual(stored, now)
  local recent = {}
  for _, each in ipairs(stored and cjson.decode(stored) or {}) do
    if now - each[1] < lately then recent[#recent + 1] = each[2] end
  end
  table.sort(recent)
  return recent[math.ceil(#recent / 2)]
end

-- The usual wait in ms, and until when enough who wait are kept apart; nil for what is not known, or over.
function forecast.see(pool, now)
  local stored = redis.call("HMGET", keys.pool(pool), "waits", "apartUntil")
  local till = tonumber(stored[2] or nil)
  return usual(stored[1], now), till and till > now and till or nil
end
