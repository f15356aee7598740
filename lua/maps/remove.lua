#!lua
-- An admin takes a map out of the pool, which never has fewer maps than it should.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:config              HASH    as few maps as the pool may have, where admins have set it
--   {league}:maps                HASH    the pool
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   map       its uid, or its name; absent where none was said
--   minimum   as few maps as the pool may have, unless admins have set MIN_MAP_POOL_SIZE
--   count     maps that a match takes
-- CODES
--   REMOVED   {uid, name, maps}: how many there are now
--   UNKNOWN   {}
--   SEVERAL   {uids}: the maps of that name
--   TOO_FEW   {least, maps}
-- EVENTS
--   map.removed   {uid}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
-- @include lib/config
-- @include lib/mappool
local args = request.args
local before = request.answered()
if before then return before end

local function meant(typed)
  local exact = mappool.get(typed)
  if exact then return { exact } end
  local called = {}
  for _, map in ipairs(mappool.all()) do
    if string.lower(map.name) == string.lower(typed) then called[#called + 1] = map end
  end
  return called
end

local found = meant(args.map or "")
if #found == 0 then return request.answer("UNKNOWN") end
if #found > 1 then
  local uids = {}
  for _, map in ipairs(found) do uids[#uids + 1] = map.uid end
  table.sort(uids)
  return request.answer("SEVERAL", { uids = uids })
end
local least = math.max(config.figure("MIN_MAP_POOL_SIZE", args.minimum), args.count)
if mappool.size() <= least then return request.answer("TOO_FEW", { least = least, maps = mappool.size() }) end

local map = found[1]
redis.call("HDEL", keys.maps(), map.uid)
events.add("map.removed", args.now, { uid = map.uid })
events.add("admin.acted", args.now, { admin = args.admin, action = "maps remove", detail = mappool.label(map) })
return request.answer("REMOVED", { uid = map.uid, name = map.name, maps = mappool.size() })
