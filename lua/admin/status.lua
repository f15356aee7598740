#!lua flags=no-writes
-- How the league is doing: every pool, every live match, what waits or fails, and how the services answer.
--
-- KEYS
--   {league}:league                    HASH    season, switches, health of the database
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:match:<match>             HASH    the live matches, and the newest
--   {league}:matches                   ZSET    matches that are not over
--   {league}:awaiting                  ZSET    matches whose result is awaited
--   {league}:match-sequence            STRING  the newest match
--   {league}:locked                    ZSET    who is on hold
--   {league}:events                    STREAM  what has effects
--   {league}:abandoned                 ZSET    events set aside
--   {league}:health                    HASH    the workers' last runs, and how each service answers
--   {league}:setup                     HASH    what is wrong with the guild
-- ARGUMENTS
--   pools   each {pool, lanes}
-- CODES
--   FOUND   {state, off, refreshedAt, databaseDownSince, pools, matches, awaiting, lastMatch, locked, effects, abandoned,
--           health}: pools: each {pool, open, byLane, oldest}; matches: each {id, pool, state, since, result}, absent when
--           none is live; result: {since, attempts, refusal}, where one awaits the league's service; awaiting: {count,
--           oldest}: results that players have yet to hand in, absent when there are none, oldest: each {id, pool, since,
--           review}: review: since when it is missing, ms; lastMatch: ms at which the newest formed; locked: players on hold; effects: by consumer group {waiting, oldest, failing, worst}: how many
--           events, since when the oldest (ms), how many failed several times, and the most often failed {type, match,
--           deliveries}; abandoned: each {type, match, deliveries, error, at}, newest first; health: {matchmakerRanAt,
--           ledgerRanAt, services, guild}: services: by name {askedAt, downSince, error}; guild: what is wrong with it, in
--           words, absent when nothing is
-- @include lib/keys
-- @include lib/hash
-- @include lib/pools
-- @include lib/events
local args = cjson.decode(ARGV[1])
local league = hash.read(keys.league())

local function oldest_in(pool, lanes)
  local oldest
  for _, lane in ipairs(lanes) do
    local joined = tonumber(redis.call("ZRANGE", keys.lane(pool, lane), 0, 0, "WITHSCORES")[2])
    if joined and (not oldest or joined < oldest) then oldest = joined end
  end
  return oldest
end

local function seen_pools()
  local seen = {}
  for _, each in ipairs(args.pools) do
    local _, by_lane = pools.waiting(each.pool, each.lanes)
    seen[#seen + 1] = {
      pool = each.pool,
      open = pools.open(each.pool, league),
      byLane = by_lane,
      oldest = oldest_in(each.pool, each.lanes),
    }
  end
  return seen
end

local shown = { "pool", "state", "createdAt", "game", "submittedAt", "attempts", "rejected" }

local function result_of(match)
  if not match.game then return nil end
  return { since = tonumber(match.submittedAt), attempts = tonumber(match.attempts or 0), refusal = match.rejected }
end

local function live_matches()
  local live = {}
  for _, id in ipairs(redis.call("ZRANGE", keys.matches(), 0, -1)) do
    local fields = redis.call("HMGET", keys.match(id), unpack(shown))
    local match = {}
    for i, field in ipairs(shown) do match[field] = fields[i] or nil end
    if match.state then
      live[#live + 1] = {
        id = id, pool = match.pool, state = match.state, since = tonumber(match.createdAt), result = result_of(match),
      }
    end
  end
  return #live > 0 and live or nil
end

-- So many results that are awaited are named.
local named = 25

local function awaiting()
  local oldest, awaited = {}, redis.call("ZRANGE", keys.awaiting(), 0, named - 1, "WITHSCORES")
  for i = 1, #awaited, 2 do
    local found = redis.call("HMGET", keys.match(awaited[i]), "pool", "reviewSince")
    oldest[#oldest + 1] = {
      id = awaited[i], pool = found[1], since = tonumber(awaited[i + 1]), review = tonumber(found[2] or nil),
    }
  end
  return #oldest > 0 and { count = redis.call("ZCARD", keys.awaiting()), oldest = oldest } or nil
end

local function last_match()
  local sequence = redis.call("GET", keys.match_sequence())
  local formed = sequence and redis.call("HGET", keys.match(tostring(10000 + sequence)), "createdAt")
  return formed and tonumber(formed) or nil
end

-- An event that was handed out so often has failed at least twice; so many of a group's are looked at.
local often, looked_at = 3, 100

local function entry_at(from)
  local entry = redis.call("XRANGE", keys.events(), from, "+", "COUNT", 1)[1]
  return entry and events.read(entry)
end

local function oldest_of(group)
  local from = group.pending > 0 and redis.call("XPENDING", keys.events(), group.name)[2]
    or "(" .. group["last-delivered-id"]
  local event = entry_at(from)
  return event and event.at
end

local function failing_in(group)
  local failing, worst = 0, nil
  for _, pending in ipairs(redis.call("XPENDING", keys.events(), group.name, "-", "+", looked_at)) do
    if pending[4] >= often then
      failing = failing + 1
      if not worst or pending[4] > worst[4] then worst = pending end
    end
  end
  local event = worst and entry_at(worst[1])
  return failing, event and { type = event.type, match = event.data.match, deliveries = worst[4] } or nil
end

-- Waiting: handed out and not done, and not handed out yet.
local function effects()
  local by_group = {}
  if redis.call("EXISTS", keys.events()) == 0 then return nil end
  for _, info in ipairs(redis.call("XINFO", "GROUPS", keys.events())) do
    local group = hash.of(info)
    local waiting = group.pending + (tonumber(group.lag) or 0)
    local failing, worst = failing_in(group)
    by_group[group.name] = {
      waiting = waiting, oldest = waiting > 0 and oldest_of(group) or nil, failing = failing, worst = worst,
    }
  end
  return next(by_group) and by_group or nil
end

local function abandoned()
  local seen, stored = {}, redis.call("ZREVRANGE", keys.abandoned(), 0, -1, "WITHSCORES")
  for i = 1, #stored, 2 do
    local event = cjson.decode(stored[i])
    seen[#seen + 1] = {
      type = event.type, match = event.data.match, deliveries = event.deliveries, error = event.error,
      at = tonumber(stored[i + 1]),
    }
  end
  return #seen > 0 and seen or nil
end

local function health()
  local noted, services = hash.read(keys.health()), {}
  local problems = redis.call("HGET", keys.setup(), "problems")
  for field, value in pairs(noted) do
    local name = string.match(field, "^asked:(.+)$")
    if name then
      services[name] = {
        askedAt = tonumber(value), downSince = tonumber(noted["down:" .. name]), error = noted["error:" .. name],
      }
    end
  end
  return {
    matchmakerRanAt = tonumber(noted.matchmakerRanAt),
    ledgerRanAt = tonumber(noted.ledgerRanAt),
    services = next(services) and services or nil,
    guild = problems and cjson.decode(problems) or nil,
  }
end

return { "FOUND", cjson.encode({
  state = league.state,
  off = league.enabled == "0",
  refreshedAt = tonumber(league.refreshedAt),
  databaseDownSince = tonumber(league.databaseDownSince),
  pools = seen_pools(),
  matches = live_matches(),
  awaiting = awaiting(),
  lastMatch = last_match(),
  locked = redis.call("ZCARD", keys.locked()),
  effects = effects(),
  abandoned = abandoned(),
  health = health(),
}) }
