#!lua
-- Hands out events whose effects are due: first those that a worker took and did not finish, then new ones.
-- Events of other types are passed over at once; what every group has passed is dropped.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:events              STREAM
-- ARGUMENTS
--   request      id of this attempt: the same one gets the same answer
--   group        the consumer group
--   consumer     who takes them
--   types        the event types that have effects in this group; absent: none has, and all are passed over
--   count        at most so many of each kind
--   claimAfter   ms without a sign of life after which another worker's event is taken over
-- CODES
--   TAKEN   {events, more, waiting}: each {id, type, at, data, deliveries}, absent when there is none; more: ask again;
--           waiting: how many are not done in any group that has effects, those handed out now included
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/stream
local args = request.args
local before = request.answered()
if before then return before end

local key, group = keys.events(), args.group

local wanted = {}
for _, type in ipairs(args.types or {}) do wanted[type] = true end

-- By both groups that have effects.
local function waiting()
  local sum = 0
  for _, info in ipairs(redis.call("XINFO", "GROUPS", key)) do
    local each = hash.of(info)
    if each.name ~= stream.ledger then sum = sum + stream.waiting(each) end
  end
  return sum
end

local taken, passed = {}, {}

-- What is tried again has been delivered before, whatever the stream says of the entry that asks for it.
local function take(entry, deliveries)
  local event = events.read(entry)
  if not wanted[event.type] then
    passed[#passed + 1] = entry[1]
    return
  end
  taken[#taken + 1] = {
    id = entry[1], type = event.type, at = event.at, data = event.data, deliveries = deliveries + (event.again and 1 or 0),
  }
end

local function take_over_unfinished()
  local overdue = redis.call("XPENDING", key, group, "IDLE", args.claimAfter, "-", "+", args.count)
  for _, pending in ipairs(overdue) do
    local claimed = redis.call("XCLAIM", key, group, args.consumer, args.claimAfter, pending[1])
    if claimed[1] then take(claimed[1], pending[4] + 1) end
  end
end

local function take_new()
  local read = redis.call("XREADGROUP", "GROUP", group, args.consumer, "COUNT", args.count, "STREAMS", key, ">")
  if not read then return false end
  for _, entry in ipairs(read[1][2]) do take(entry, 1) end
  return #read[1][2] == args.count
end

stream.ensure(key)
take_over_unfinished()
local more = take_new()
if #passed > 0 then redis.call("XACK", key, group, unpack(passed)) end
stream.trim(key)
stream.forget(key, group, args.claimAfter)
local told = { events = #taken > 0 and taken or nil, more = more, waiting = waiting() }
-- Events whose answer was lost would wait until their worker is taken for dead. Where there were none, none can be lost.
if #taken > 0 then return request.answer("TAKEN", told) end
return { "TAKEN", cjson.encode(told) }
