#!lua flags=no-writes
-- A match as it stands.
--
-- KEYS
--   {league}:match:<match>   HASH   the match
-- ARGUMENTS
--   match   match id
-- CODES
--   FOUND    {id, pool, state, createdAt, players, settings, teams, map, game, kept}: kept maps facts to values
--   GONE     there is no such match
-- @include lib/keys
-- @include lib/hash
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end

local view = {
  id = match.id,
  pool = match.pool,
  state = match.state,
  createdAt = tonumber(match.createdAt),
  players = cjson.decode(match.players),
  settings = cjson.decode(match.settings),
  teams = match.teams and cjson.decode(match.teams),
  map = match.map,
  game = match.game,
  kept = {},
}
for field, value in pairs(match) do
  local fact = string.match(field, "^kept:(.+)$")
  if fact then view.kept[fact] = value end
end
return { "FOUND", cjson.encode(view) }
