-- Keeps the event stream and its consumer groups short.
-- @include lib/hash
local stream = {}

-- The ledger keeps its own place in MariaDB; its group says here how far that is, so that nothing is dropped before.
stream.ledger = "ledger"
-- The matchmaker has one for what somebody looks at "thinking" for, and one for the rest.
local groups = { "matchmaker", "replies", stream.ledger }

-- The names of its groups, as keys; none where there is no stream.
local function names(key)
  local there = {}
  if redis.call("EXISTS", key) == 0 then return there end
  for _, info in ipairs(redis.call("XINFO", "GROUPS", key)) do there[hash.of(info).name] = true end
  return there
end

-- Makes the stream and the groups that are not there yet, at its very beginning: nobody misses what another has done.
function stream.ensure(key)
  local there = names(key)
  for _, group in ipairs(groups) do
    if not there[group] then redis.call("XGROUP", "CREATE", key, group, "0", "MKSTREAM") end
  end
end

-- Whether there is such a group: a Redis that has lost everything has none.
function stream.has(key, group) return names(key)[group] == true end

local function parts(id)
  local ms, sequence = string.match(id, "^(%d+)-(%d+)$")
  return tonumber(ms), tonumber(sequence)
end

local function earlier(a, b)
  local a_ms, a_sequence = parts(a)
  local b_ms, b_sequence = parts(b)
  if a_ms ~= b_ms then return a_ms < b_ms end
  return a_sequence < b_sequence
end

-- The oldest event that a group still needs: its oldest unfinished one, else the last it was given.
local function needed_from(key, group)
  if group.pending == 0 then return group["last-delivered-id"] end
  return redis.call("XPENDING", key, group.name)[2]
end

-- How many events are not done in a group: handed out, or not handed out yet.
function stream.waiting(group) return group.pending + (tonumber(group.lag) or 0) end

-- Drops what every consumer group has passed.
function stream.trim(key)
  local oldest
  for _, info in ipairs(redis.call("XINFO", "GROUPS", key)) do
    local from = needed_from(key, hash.of(info))
    if not oldest or earlier(from, oldest) then oldest = from end
  end
  if oldest then redis.call("XTRIM", key, "MINID", oldest) end
end

-- Forgets the consumers of a group that have nothing and have not been seen for `idle` ms: workers come and go.
function stream.forget(key, group, idle)
  for _, info in ipairs(redis.call("XINFO", "CONSUMERS", key, group)) do
    local consumer = hash.of(info)
    if consumer.pending == 0 and consumer.idle > idle then
      redis.call("XGROUP", "DELCONSUMER", key, group, consumer.name)
    end
  end
end
