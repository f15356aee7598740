#!lua
-- Gives a match its teams and its maps. The first assignment stays; a later one is answered with it.
--
-- KEYS
--   {league}:match:<match>   HASH    the match
--   {league}:events          STREAM
-- ARGUMENTS
--   now     ms
--   match   match id
--   teams   the player ids of each team
--   maps    what is played, in that order: each {uid, name, author}, uid and author absent where there is none
-- CODES
--   ASSIGNED
--   KEPT       it had been assigned before
--   GONE       there is no such match, or it is over
-- EVENTS
--   match.assigned   {match}
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/states
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not states.live(match.state) then return { "GONE", "{}" } end
if match.teams then return { "KEPT", "{}" } end

hash.write(keys.match(args.match), { teams = cjson.encode(args.teams), maps = cjson.encode(args.maps) })
events.add("match.assigned", args.now, { match = args.match })
return { "ASSIGNED", "{}" }
