#!lua
-- The league's service refused a match's result. It stays kept; a player may hand in another.
--
-- KEYS
--   {league}:match:<match>   HASH   the match
-- ARGUMENTS
--   match    match id
--   game     the game that was refused
--   reason   the service's own
-- CODES
--   REJECTED   from now on another result is accepted
--   AGAIN      it was known to be refused
--   REFUSED    {state}: the match is over, or another game was handed in since
--   GONE       there is no such match
-- @include lib/keys
-- @include lib/hash
-- @include lib/states
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end
if not states.live(match.state) or match.game ~= args.game then
  return { "REFUSED", cjson.encode({ state = match.state }) }
end
if match.rejected then return { "AGAIN", "{}" } end

redis.call("HSET", keys.match(args.match), "rejected", args.reason)
return { "REJECTED", "{}" }
