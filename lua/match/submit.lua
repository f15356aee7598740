#!lua
-- A player hands in the game their match was played as. From here on the result is safe, so its players are free; the
-- match is complete once the league's service has taken it.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:player:<player>     HASH    where each player stands
--   {league}:rooms               HASH    the match of a chat
--   {league}:match:<match>       HASH    the match
--   {league}:games               HASH    the match of each game handed in
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id
--   channel   where they spoke; absent in a direct message
--   match     the match of the form; absent for a command
--   game      the game's id
--   offered   true: only a game that was found for this match and offered to its players
-- CODES
--   SUBMITTED        {match, game, until}: until when its players rest, ms
--   ALREADY          {match, game}: a result was handed in before
--   GAME_TAKEN       {game}: that game belongs to another match, which was not cancelled
--   NOT_OFFERED      {match, game}
--   NOT_BEGUN        {match}
--   CANCELLED        {match}
--   NOT_IN_MATCH
--   WRONG_PLACE      {match, chat}
-- EVENTS
--   result.submitted   {match, game, tier, player}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/seats
-- @include lib/results
-- @include lib/deadlines
-- @include lib/release
local args = request.args
local before = request.answered()
if before then return before end

local id, match, refusal, reason = seats.find(args.player, args.channel, args.match)
if refusal == "NOT_IN_MATCH" then return request.answer("NOT_IN_MATCH") end
if refusal == "WRONG_PLACE" then return request.answer("WRONG_PLACE", reason) end
local refused = results.refused(id, match)
if refused then return refused end
if args.offered and not match["offered:" .. args.game] then
  return request.answer("NOT_OFFERED", { match = id, game = args.game })
end

-- A match that was cancelled has no result, so it keeps no game from being another's.
local function taken()
  local by = redis.call("HGET", keys.games(), args.game)
  return by and by ~= id and redis.call("HEXISTS", keys.match(by), "at:CANCELLED") == 0
end

if taken() then return request.answer("GAME_TAKEN", { game = args.game }) end

if match.game then redis.call("HDEL", keys.games(), match.game) end
redis.call("HSET", keys.games(), args.game, id)
redis.call("HDEL", keys.match(id), "rejected", "attempts")
hash.write(keys.match(id), { game = args.game, submittedBy = args.player, submittedAt = args.now })
deadlines.clear("match", id)
deadlines.clear("result", id)
release.players(id, match, args.now, true)
events.add("result.submitted", args.now, { match = id, game = args.game, tier = match.pool, player = args.player })
return request.answer("SUBMITTED", {
  match = id, game = args.game, ["until"] = args.now + cjson.decode(match.settings).cooldown,
})
