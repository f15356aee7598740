#!lua
-- What a player has achieved in each gamemode. The picture of it follows.
--
-- KEYS
--   {league}:request:<request>        STRING  the answer, for 15 minutes
--   {league}:stats:<gamemode>         HASH    what each player has achieved
--   {league}:leaderboard:<gamemode>   ZSET    its players by their rating
--   {league}:events                   STREAM
-- ARGUMENTS
--   request     interaction id: the same one gets the same answer
--   now         ms
--   player      Discord id of who asks
--   token       interaction token, for the picture
--   about       Discord id of the one they ask about
--   gamemodes   ids, in the order in which they are told
-- CODES
--   FOUND   {about, gamemodes}: each {gamemode, place, players, stats}: place: from 1 among that many players; stats: as
--           stats/store got them; gamemodes that they have not played are absent
--   NONE    {about}: they have finished no match yet
-- EVENTS
--   picture.wanted   {player, token, kind, data}: kind: stats; data: that of FOUND
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

local played = {}
for _, gamemode in ipairs(args.gamemodes) do
  local stored = redis.call("HGET", keys.stats(gamemode), args.about)
  local above = stored and redis.call("ZREVRANK", keys.leaderboard(gamemode), args.about)
  if stored and above then
    played[#played + 1] = {
      gamemode = gamemode,
      place = above + 1,
      players = redis.call("ZCARD", keys.leaderboard(gamemode)),
      stats = cjson.decode(stored),
    }
  end
end
if #played == 0 then return request.answer("NONE", { about = args.about }) end

local told = { about = args.about, gamemodes = played }
events.add("picture.wanted", args.now, { player = args.player, token = args.token, kind = "stats", data = told })
return request.answer("FOUND", told)
