#!lua flags=no-writes
-- The pool of maps that admins keep.
--
-- KEYS
--   {league}:config   HASH   as few maps as the pool may have, where admins have set it
--   {league}:maps     HASH   the pool
-- ARGUMENTS
--   minimum   as few maps as the pool may have, unless admins have set MIN_MAP_POOL_SIZE
--   count     maps that a match takes
-- CODES
--   FOUND   {maps, least}: maps: each {uid, name, author}, absent when there is none
-- @include lib/keys
-- @include lib/config
-- @include lib/mappool
local args = cjson.decode(ARGV[1])
local maps = mappool.all()
return { "FOUND", cjson.encode({
  maps = #maps > 0 and maps or nil,
  least = math.max(config.figure("MIN_MAP_POOL_SIZE", args.minimum), args.count),
}) }
