#!lua
-- Moves a match to its next state, where the table of states has that step. Where everybody was ready before they were
-- asked, the match begins with it.
--
-- KEYS
--   {league}:match:<match>   HASH    the match
--   {league}:awaiting        ZSET    matches whose result is awaited
--   {league}:deadlines       ZSET    by when its players have to be ready, and its result has to be in
--   {league}:plays:<player>  ZSET    what its players have played
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
-- @include lib/hash
-- @include lib/states
-- @include lib/steps
-- @include lib/readiness
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.state then return { "GONE", "{}" } end
if not states.allows(match.state, args.to) then return { "REFUSED", cjson.encode({ state = match.state }) } end

local from = match.state
steps.take(args.match, match, args.to, args.now)
if args.to == "READY_UP" and readiness.all(match) then
  match.state = args.to
  steps.take(args.match, match, "IN_PROGRESS", args.now)
end
return { "ADVANCED", cjson.encode({ from = from }) }
