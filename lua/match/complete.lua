#!lua
-- The league's service has taken a match's result: the match is complete.
--
-- KEYS
--   {league}:match:<match>     HASH    the match
--   {league}:player:<player>   HASH    where each player stands
--   {league}:party:<party>     HASH    the parties of its players
--   {league}:matches           ZSET    matches that are not over
--   {league}:awaiting          ZSET    matches whose result is awaited
--   {league}:pool:<pool>       HASH    whether it has a panel
--   {league}:deadlines         ZSET    what happens by itself
--   {league}:metrics:<name>    STRING  running totals
--   {league}:plays:<player>    ZSET    what its players have played
--   {league}:events            STREAM
-- ARGUMENTS
--   now     ms
--   match   match id
--   game    the game that was taken
-- CODES
--   COMPLETED
--   REFUSED     {state}: it is over, or another game was handed in since
--   GONE        there is no such match
-- EVENTS
--   match.ended   {match, pool, from, to, why, by}
--   party.freed   {party, match, to, why}
-- @include lib/keys
-- @include lib/hash
-- @include lib/states
-- @include lib/endings
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end
if not states.allows(match.state, "COMPLETED") or match.game ~= args.game then
  return { "REFUSED", cjson.encode({ state = match.state }) }
end

endings.finish(args.match, match, "COMPLETED", args.now, "submitted", match.submittedBy)
return { "COMPLETED", "{}" }
