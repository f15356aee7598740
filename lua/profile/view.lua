#!lua flags=no-writes
-- What is known of a player: where they belong and where they are, what they played last, how often they were not there,
-- and until when they may not queue.
--
-- KEYS
--   {league}:config            HASH   for how long a dodge counts, where admins have set it
--   {league}:profiles          HASH   the pool of each player
--   {league}:player:<player>   HASH   where the player stands
--   {league}:match:<match>     HASH   the match they are in
-- ARGUMENTS
--   now      ms
--   player   Discord id
--   window   ms for which a dodge counts, unless admins have set DODGE_WINDOW
-- CODES
--   FOUND     {player, pool, locked, queues, match, played, recent, counted, dodged, window, dodges, ban}: pool absent where
--             nothing says theirs; queues: each {pool, since}; recent: each {match, at, maps, position}, newest first;
--             counted: dodges within the window, ms; dodged: in all; dodges: the last as {match, at, ban}, ms, newest
--             first; ban: {until, reason, match}, as in queue/join; whatever is empty is absent
--   UNKNOWN   {player}
-- @include lib/keys
-- @include lib/hash
-- @include lib/config
-- @include lib/stands
-- @include lib/playing
-- @include lib/dodges
-- @include lib/bans
local args = cjson.decode(ARGV[1])

local stored = redis.call("HGET", keys.profiles(), args.player)
local profile = stored and cjson.decode(stored) or {}
local player = hash.read(keys.player(args.player))
if not profile.pool and not next(player) then return { "UNKNOWN", cjson.encode({ player = args.player }) } end

local function list(from, entry)
  local made = {}
  for i, each in ipairs(from) do made[i] = entry(each) end
  return #made > 0 and made or nil
end

local function filled(maps) return maps and #maps > 0 and maps or nil end

local window = config.seconds("DODGE_WINDOW", args.window)
local dodged = dodges.list(player)
local match = playing.match(player)
return { "FOUND", cjson.encode({
  player = args.player,
  pool = profile.pool,
  locked = player.status == "locked",
  queues = list(stands.list(player), function(entry) return { pool = entry.pool, since = entry.at } end),
  match = match and match.match,
  played = tonumber(player.played or 0),
  recent = list(player.recent and cjson.decode(player.recent) or {}, function(each)
    return { match = each[1], at = each[2], maps = filled(each[4]), position = each[5] }
  end),
  counted = dodges.within(dodged, window, args.now),
  dodged = tonumber(player.dodged or 0),
  window = window,
  dodges = list(dodged, function(each) return { match = each[1], at = each[2], ban = each[3] } end),
  ban = bans.of(player, args.now),
}) }
