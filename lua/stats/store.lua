#!lua
-- Publishes what players have achieved in a gamemode, to be shown without asking the database.
--
-- KEYS
--   {league}:stats:<gamemode>         HASH   what each player has achieved
--   {league}:leaderboard:<gamemode>   ZSET   its players by their rating
-- ARGUMENTS
--   gamemode   what it was achieved in
--   stats      by player id, as JSON text: {name, rating, games, wins, streak, maps, queues, curve}: maps, queues: by name
--              {games, wins}; may be absent
--   ratings    by player id: the rating that players read; may be absent
-- CODES
--   STORED   {ranked}: players on the leaderboard afterwards
-- @include lib/keys
local args = cjson.decode(ARGV[1])
for player, stats in pairs(args.stats or {}) do redis.call("HSET", keys.stats(args.gamemode), player, stats) end
for player, rating in pairs(args.ratings or {}) do
  redis.call("ZADD", keys.leaderboard(args.gamemode), rating, player)
end
return { "STORED", cjson.encode({ ranked = redis.call("ZCARD", keys.leaderboard(args.gamemode)) }) }
