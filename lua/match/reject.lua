#!lua
-- The league's service did not take a match's result. It stays kept and is sent again later, each time after twice the
-- pause. After a refusal a player may hand in another, and a match that gets none ends by itself.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:match:<match>       HASH    the match
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:events              STREAM
-- ARGUMENTS
--   request   id of this attempt: the same one gets the same answer
--   now       ms
--   match     match id
--   game      the game that was not taken
--   reason    the service's own; absent when it did not answer
--   pause     ms until it is sent again, the first time
--   longest   ms, the longest pause
-- CODES
--   AGAIN     {at}: when it is sent again, ms
--   REFUSED   {state}: the match is over, or another game was handed in since
--   GONE      there is no such match
-- EVENTS
--   result.rejected   {match, game, reason}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/deadlines
local args = request.args
local before = request.answered()
if before then return before end

local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end
if not states.live(match.state) or match.game ~= args.game then
  return { "REFUSED", cjson.encode({ state = match.state }) }
end

local attempts = redis.call("HINCRBY", keys.match(args.match), "attempts", 1)
local at = args.now + math.min(args.pause * 2 ^ (attempts - 1), args.longest)
deadlines.set("result", args.match, at)
if args.reason then redis.call("HSET", keys.match(args.match), "rejected", args.reason) end
if args.reason and not match.rejected then
  deadlines.set("match", args.match, args.now + cjson.decode(match.settings).longest)
end
events.add("result.rejected", args.now, { match = args.match, game = args.game, reason = args.reason })
return request.answer("AGAIN", { at = at })
