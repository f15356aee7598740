#!lua
-- Takes as many waiting players of one pool as a match needs, and makes the match of them. All or nothing.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    season and switches
--   {league}:pool:<pool>               HASH    open or closed, whether an admin wants a match now, and what can be said of
--                                              waits there
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    whether it is queued, and the match it is in
--   {league}:match:<match>             HASH    the match
--   {league}:matches                   ZSET    matches that are not over, by the ms they formed
--   {league}:match-sequence            STRING  how many were formed
--   {league}:deadlines                 ZSET    what happens by itself
--   {league}:metrics:<name>            STRING  running totals
--   {league}:events                    STREAM
-- ARGUMENTS
--   request    id of this attempt: the same one gets the same answer
--   now        ms
--   pool       the pool to form from
--   season     league state in which the queues work, lower case; absent: any
--   lanes      the lanes in picking order
--   size       players a match takes
--   window     entries of a lane looked at
--   pick       how players are picked: "lanes", "fifo", "fit"
--   rules      {relax, rematch, crowding, steps, veterans}: ms after which a wait counts before all else, ms for which
--              players of a match are kept apart after it, how the number of the waiting changes that (percent), each
--              {after, share}: percent of relax, and of a match that may repeat; {min, max, lanes}
--   settings   what the match is played by, kept with it as it is
--   believed   ms for which somebody who was seen in the guild is believed to be there; absent: everybody is
-- CODES
--   FORMED          {match, pool, waiting, waits, repeats, overdue, sizes}: players still waiting afterwards; how long each of
--                   the match waited, ms; how often two of them met lately; how many were overdue;
--                   sizes: where parties are picked, how many came together, largest first, such as 5+3+2
--   UNSEEN          {players}: who would be picked and may have left the guild; nothing formed
--   TOO_FEW         {pool, waiting}
--   POOL_CLOSED     {pool, waiting}
--   OUT_OF_SEASON   {pool, waiting}
-- EVENTS
--   match.formed    {match}
--   party.matched   {party, match}
--   queue.left      {player, pool, lane, why}: from the other queues that its players waited in
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/pools
-- @include lib/season
-- @include lib/deadlines
-- @include lib/entries
-- @include lib/forecast
-- @include lib/readiness
-- @include lib/metrics
-- @include match/pick/lanes
-- @include match/pick/fifo
-- @include match/pick/fit
-- @include match/pick/apart
local args = request.args
local before = request.answered()
if before then return before end

local function depth() return { pool = args.pool, waiting = (pools.waiting(args.pool, args.lanes)) } end

local picks = { lanes = lanes.pick, fifo = fifo.pick, fit = fit.pick }
local league = hash.read(keys.league())
if not season.on(league, args.season) then return { "OUT_OF_SEASON", cjson.encode(depth()) } end
if not pools.open(args.pool, league) then return { "POOL_CLOSED", cjson.encode(depth()) } end

-- With nothing to wait for, everyone is overdue: longest waiting first, whatever lane, whoever they played with.
if pools.forced(args.pool, args.now) then args.rules.relax = 0 end
local picked, stale, looked_at, facts =
  picks[args.pick](args.pool, args.lanes, args.size, args.window, args.rules, args.now)

for _, entry in ipairs(stale) do redis.call("ZREM", keys.lane(args.pool, entry.lane), entry.id) end
if #picked < args.size then
  pools.unforce(args.pool)
  forecast.not_formed(args.pool, apart.ends(looked_at, args.size, args.rules, args.now))
  return { "TOO_FEW", cjson.encode(depth()) }
end

-- Whole records of the picked; some ways to pick have read them.
local records = {}
for i, each in ipairs(picked) do records[i], each.record = each.record or hash.read(keys.player(each.id)), nil end

local function unseen()
  local players = {}
  for i, each in ipairs(args.believed and picked or {}) do
    if args.now - tonumber(records[i].seenAt or 0) >= args.believed then players[#players + 1] = each.id end
  end
  return players
end

local doubtful = unseen()
if #doubtful > 0 then return { "UNSEEN", cjson.encode({ players = doubtful }) } end

pools.unforce(args.pool)
local match = tostring(10000 + redis.call("INCR", keys.match_sequence()))
local _, _, rated = stands.fields(args.pool)
local asked, leaving, taken = readiness.asked(args.settings), {}, {}
for i, each in ipairs(picked) do
  local waited = stands.list(records[i])
  leaving[i] = { id = each.id, player = records[i], entries = waited }
  each.mmr, each.name, each.entries = tonumber(records[i][rated]), records[i].name, asked and waited or nil
end
entries.remove_all(leaving, args.now)
for i, each in ipairs(picked) do
  for _, entry in ipairs(leaving[i].entries) do
    if entry.pool ~= args.pool then
      events.add("queue.left", args.now, { player = each.id, pool = entry.pool, lane = entry.lane, why = "matched" })
    end
  end
  if each.party and not taken[each.party] then
    taken[each.party] = true
    if redis.call("HDEL", keys.party(each.party), "pool", "at") > 0 then
      redis.call("HSET", keys.party(each.party), "match", match)
      events.add("party.matched", args.now, { party = each.party, match = match })
    end
  end
  redis.call("HSET", keys.player(each.id), "status", "in_match", "match", match, "lastMatchAt", args.now)
end
hash.write(keys.match(match), {
  id = match,
  pool = args.pool,
  state = "INITIAL",
  createdAt = args.now,
  players = cjson.encode(picked),
  settings = cjson.encode(args.settings),
})
redis.call("ZADD", keys.matches(), args.now, match)
deadlines.set("match", match, args.now + args.settings.longest)
forecast.formed(args.pool, picked, args.now)
metrics.count("matches_created")
events.add("match.formed", args.now, { match = match })
local told = depth()
told.match, told.waits, told.repeats, told.overdue = match, facts.waits, facts.repeats, facts.overdue
told.sizes = facts.sizes
return request.answer("FORMED", told)
