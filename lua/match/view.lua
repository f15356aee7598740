#!lua flags=no-writes
-- A match as it stands.
--
-- KEYS
--   {league}:match:<match>   HASH   the match
-- ARGUMENTS
--   match   match id
-- CODES
--   FOUND    {id, pool, state, createdAt, players, settings, teams, maps, game, kept, course}: maps are each {uid, name,
--            author}; kept leads from facts to values; course is {readyBy, begunAt, winner, ready, votes, places, dodges},
--            ready leads from players to ms, votes from players to choices, places: each {player, position, time, replay},
--            best first, dodges leads from those who were not there to the ms until which they may not queue for it
--   GONE     there is no such match
-- @include lib/keys
-- @include lib/hash
-- @include lib/tracks
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
  maps = tracks.of(match),
  game = match.game,
  kept = {},
  course = {
    readyBy = tonumber(match.readyBy), begunAt = tonumber(match["at:IN_PROGRESS"]), winner = match.winner,
    ready = {}, votes = {}, dodges = {}, places = match.results and cjson.decode(match.results),
  },
}
for field, value in pairs(match) do
  local kind, about = string.match(field, "^(%a+):(.+)$")
  if kind == "kept" then view.kept[about] = value end
  if kind == "ready" then view.course.ready[about] = tonumber(value) end
  if kind == "vote" then view.course.votes[about] = value end
  if kind == "dodge" then view.course.dodges[about] = tonumber(value) end
end
return { "FOUND", cjson.encode(view) }
