#!lua
-- Moves a match to its next state, where the table of states has that step.
--
-- KEYS
--   {league}:match:<match>   HASH    the match
--   {league}:events          STREAM
-- ARGUMENTS
--   now     ms
--   match   match id
--   to      the state to reach
-- CODES
--   ADVANCED   {from}
--   REFUSED    {state}: there is no step from there
--   GONE       there is no such match
-- EVENTS
--   match.advanced   {match, from, to}
-- @include lib/keys
-- @include lib/events
-- @include lib/states
local args = cjson.decode(ARGV[1])
local from = redis.call("HGET", keys.match(args.match), "state")
if not from then return { "GONE", "{}" } end
if not states.allows(from, args.to) then return { "REFUSED", cjson.encode({ state = from }) } end

redis.call("HSET", keys.match(args.match), "state", args.to, "at:" .. args.to, args.now)
events.add("match.advanced", args.now, { match = args.match, from = from, to = args.to })
return { "ADVANCED", cjson.encode({ from = from }) }
