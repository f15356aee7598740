-- What a player could not be told directly, kept in their record until they next use a command: by kind, so that of each
-- there is one, the last.
-- @include lib/keys
local notices = {}

-- Those that speak of a place somebody holds; they are pointless once it is gone.
local of_a_place = { "REMINDED", "CLOSED", "MOVED" }

local function read(id)
  local stored = redis.call("HGET", keys.player(id), "notices")
  return stored and cjson.decode(stored) or {}
end

local function write(id, kept)
  if next(kept) then
    redis.call("HSET", keys.player(id), "notices", cjson.encode(kept))
  else
    redis.call("HDEL", keys.player(id), "notices")
  end
end

function notices.add(id, kind, pool, at)
  local kept = read(id)
  kept[kind] = { kind = kind, pool = pool, at = at }
  write(id, kept)
end

-- The place is gone, and with it what was to be said of it.
function notices.forget_place(id)
  local kept = read(id)
  if not next(kept) then return end
  for _, kind in ipairs(of_a_place) do kept[kind] = nil end
  write(id, kept)
end

-- As a list of `{kind, pool, at}`, oldest first; nil when there is none. `stored` is the field of the player's record.
function notices.list(stored)
  if not stored then return nil end
  local list = {}
  for _, notice in pairs(cjson.decode(stored)) do list[#list + 1] = notice end
  table.sort(list, function(a, b)
    if a.at ~= b.at then return a.at < b.at end
    return a.kind < b.kind
  end)
  return list
end

-- The list, which is said now and forgotten by this.
function notices.take(id)
  local stored = redis.call("HGET", keys.player(id), "notices")
  if stored then redis.call("HDEL", keys.player(id), "notices") end
  return notices.list(stored)
end
