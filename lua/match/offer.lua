#!lua
-- Games were found for a match: from here on its players may hand in one of them by a press. A game that was handed in
-- for another match is left out.
--
-- KEYS
--   {league}:match:<match>   HASH   the match
--   {league}:games           HASH   the match of each game handed in
-- ARGUMENTS
--   match   match id
--   games   ids of the games; absent when there are none
-- CODES
--   OFFERED   {games}: those that may be handed in, in the order they came
--   NONE      no game may
--   REFUSED   {state, game}: it takes no result; game where one is in
--   GONE      there is no such match
-- @include lib/keys
-- @include lib/hash
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end
if match.state ~= "IN_PROGRESS" or (match.game and not match.rejected) then
  return { "REFUSED", cjson.encode({ state = match.state, game = match.game }) }
end

local free, offered = {}, {}
for _, game in ipairs(args.games or {}) do
  local taken = redis.call("HGET", keys.games(), game)
  if not taken or taken == args.match then
    free[#free + 1] = game
    offered["offered:" .. game] = true
  end
end
if #free == 0 then return { "NONE", "{}" } end

hash.write(keys.match(args.match), offered)
return { "OFFERED", cjson.encode({ games = free }) }
