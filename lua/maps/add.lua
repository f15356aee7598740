#!lua
-- An admin adds a map to the pool.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:maps                HASH    the pool
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   map       {uid, name, author}: author absent where nobody is named
--   most      maps that the pool may have
-- CODES
--   ADDED     {maps}: how many there are now
--   ALREADY   {name}: what the map of that uid is called
--   FULL      {maps}
-- EVENTS
--   map.added     {uid, name, author}
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
-- @include lib/mappool
-- @include lib/newmaps
local args = request.args
local before = request.answered()
if before then return before end

local known = mappool.get(args.map.uid)
if known then return request.answer("ALREADY", { name = known.name }) end
if mappool.size() >= args.most then return request.answer("FULL", { maps = mappool.size() }) end

newmaps.add(args.map, args.now)
events.add("admin.acted", args.now, { admin = args.admin, action = "maps add", detail = mappool.label(args.map) })
return request.answer("ADDED", { maps = mappool.size() })
