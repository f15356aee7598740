#!lua
-- What the panel of a pool is to show now. Whatever changes from here on has it shown anew, after a pause.
--
-- KEYS
--   {league}:league                    HASH    season and switches
--   {league}:pool:<pool>               HASH    open or closed, its panel, and what can be said of waits there
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the live matches
--   {league}:matches                   ZSET    matches that are not over
--   {league}:deadlines                 ZSET    when the panel is shown anew
-- ARGUMENTS
--   now      ms
--   pool     the pool
--   lanes    its lanes
--   season   league state in which the queues work, lower case; absent: any
--   since    ms of the change it is shown for; absent: it is shown in any case
--   most     so many running matches are named
-- CODES
--   SHOWN     {waiting, open, inSeason, usual, running, matches, channel, message, postedAt}: usual: ms that those waited
--             who were picked lately, if any; running: live matches of the pool; matches: the newest of them as {id, since},
--             absent when there is none; channel, message, postedAt: where the panel stands, if it does, and since when
--   ALREADY   it was shown after that change
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/season
-- @include lib/forecast
-- @include lib/deadlines
local args = cjson.decode(ARGV[1])
local key = keys.pool(args.pool)
local panel = {}
for i, value in ipairs(redis.call("HMGET", key, "panelAt", "panelChannel", "panel", "panelPostedAt")) do
  panel[i] = value or nil
end
local shown_at = tonumber(panel[1])
-- At this very ms it was shown by this attempt, whose answer was lost.
if args.since and shown_at and shown_at > args.since and shown_at ~= args.now then return { "ALREADY", "{}" } end

-- Of all live matches those of this pool, newest first.
local function running()
  local count, named = 0, {}
  for _, id in ipairs(redis.call("ZREVRANGE", keys.matches(), 0, -1)) do
    local match = redis.call("HMGET", keys.match(id), "pool", "createdAt")
    if match[1] == args.pool then
      count = count + 1
      if count <= args.most then named[count] = { id = id, since = tonumber(match[2]) } end
    end
  end
  return count, count > 0 and named or nil
end

local league = hash.read(keys.league())
local shown = {
  waiting = (pools.waiting(args.pool, args.lanes)),
  open = pools.open(args.pool, league),
  inSeason = season.on(league, args.season),
  usual = (forecast.see(args.pool, args.now)),
  channel = panel[2],
  message = panel[3],
  postedAt = tonumber(panel[4]),
}
shown.running, shown.matches = running()

redis.call("HSET", key, "panelAt", args.now)
deadlines.clear("panel", args.pool)
return { "SHOWN", cjson.encode(shown) }
