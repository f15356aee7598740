#!lua flags=no-writes
-- The pool of maps, and how often these players taken together have played each of them lately.
--
-- KEYS
--   {league}:maps             HASH   the pool
--   {league}:plays:<player>   ZSET   what each of them has played
-- ARGUMENTS
--   players   Discord ids
--   since     ms: what was played from then on counts
-- CODES
--   COUNTED   {maps, plays}: maps: each {uid, name, author}, absent when there is none; plays: by uid, absent when there
--             is none
-- @include lib/keys
-- @include lib/mappool
-- @include lib/plays
local args = cjson.decode(ARGV[1])
local maps, counts = mappool.all(), {}
for _, player in ipairs(args.players) do plays.count(player, args.since, counts) end
return { "COUNTED", cjson.encode({ maps = #maps > 0 and maps or nil, plays = next(counts) and counts or nil }) }
