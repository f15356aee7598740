#!lua
-- One page of a leaderboard, best first. The picture of it follows.
--
-- KEYS
--   {league}:request:<request>        STRING  the answer, for 15 minutes
--   {league}:stats:<gamemode>         HASH    what each player has achieved
--   {league}:leaderboard:<gamemode>   ZSET    its players by their rating
--   {league}:board:<board>            STRING  the request that a shown leaderboard answers
--   {league}:events                   STREAM
-- ARGUMENTS
--   request     interaction id: the same one gets the same answer
--   now         ms
--   player      Discord id of who asks
--   token       interaction token, for the picture
--   board       id of the leaderboard that is shown: the request that it began with
--   gamemodes   ids; the first that somebody has played is shown
--   page        from 1, the nearest there is; absent: the page that the player is on
--   rows        players a page
-- CODES
--   SHOWN      {board, gamemode, page, pages, players, rows}: rows: each {player, place, name, rating, games, wins}
--   EMPTY      {gamemode}: nobody has finished a match yet
--   UNRANKED   {gamemode}: the player has not, so there is no page of theirs; nothing changed
-- EVENTS
--   picture.wanted   {player, token, kind, data, request}: kind: board; data: that of SHOWN
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

-- As long as an interaction token lives, in ms: no picture comes later.
local remembered_for = 15 * 60 * 1000

local gamemode, players = args.gamemodes[1], 0
for _, each in ipairs(args.gamemodes) do
  players = redis.call("ZCARD", keys.leaderboard(each))
  if players > 0 then
    gamemode = each
    break
  end
end
if players == 0 then return request.answer("EMPTY", { gamemode = gamemode }) end

local pages = math.ceil(players / args.rows)
local page = args.page
if not page then
  local above = redis.call("ZREVRANK", keys.leaderboard(gamemode), args.player)
  if not above then return request.answer("UNRANKED", { gamemode = gamemode }) end
  page = math.floor(above / args.rows) + 1
end
page = math.min(math.max(page, 1), pages)

local rows, first = {}, (page - 1) * args.rows
for i, player in ipairs(redis.call("ZREVRANGE", keys.leaderboard(gamemode), first, first + args.rows - 1)) do
  local stats = cjson.decode(redis.call("HGET", keys.stats(gamemode), player) or "{}")
  rows[i] = {
    player = player,
    place = first + i,
    name = stats.name,
    rating = stats.rating or 0,
    games = stats.games or 0,
    wins = stats.wins or 0,
  }
end

local told =
  { board = args.board, gamemode = gamemode, page = page, pages = pages, players = players, rows = rows }
redis.call("SET", keys.board(args.board), args.request, "PX", remembered_for)
events.add("picture.wanted", args.now,
  { player = args.player, token = args.token, kind = "board", data = told, request = args.request })
return request.answer("SHOWN", told)
