-- The pool of maps that admins keep. A map is {uid, name, author}, author absent where nobody is named.
-- @include lib/keys
-- @include lib/hash
local mappool = {}

local function read(uid, text)
  local map = cjson.decode(text)
  map.uid = uid
  return map
end

function mappool.size() return redis.call("HLEN", keys.maps()) end

-- The map of that uid, or nil.
function mappool.get(uid)
  local text = redis.call("HGET", keys.maps(), uid)
  return text and read(uid, text) or nil
end

-- All of them, in no order.
function mappool.all()
  local maps = {}
  for uid, text in pairs(hash.read(keys.maps())) do maps[#maps + 1] = read(uid, text) end
  return maps
end

-- What it holds of a map, beside its uid.
function mappool.text(map) return cjson.encode({ name = map.name, author = map.author }) end

-- A map in words.
function mappool.label(map)
  return map.name .. (map.author and " by " .. map.author or "") .. " (" .. map.uid .. ")"
end
