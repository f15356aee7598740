#!lua
-- The leader of a party queues it: all of its members take a place together, or none does.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:config                    HASH    how long a place lasts and when its end is near, where admins have set it
--   {league}:league                    HASH    season and switches
--   {league}:player:<player>           HASH    where each member stands
--   {league}:party:<party>             HASH    the party
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:pool:<pool>               HASH    open or closed, and what can be said of waits there
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:ratings:<gamemode>        HASH    MMR by player
--   {league}:match:<match>             HASH    the match that a member is in
--   {league}:deadlines                 ZSET    when the place is given up, and the leader reminded
--   {league}:metrics:<name>            STRING  running totals
--   {league}:events                    STREAM
-- ARGUMENTS
--   request    interaction id: the same one gets the same answer
--   now        ms
--   player     Discord id of who asks
--   channel    where they ask; absent in a direct message
--   season     league state in which the queues work, lower case; absent: any
--   gamemode   that whose rating counts; absent: none does
--   start      MMR of somebody without a rating there
--   lanes      the lanes in picking order: one for each size of entry
--   size       players a match takes
--   lasts      ms after which the place is given up, unless admins have set QUEUE_ENTRY_MINUTES
--   remind     ms before that at which the leader is reminded, unless admins have set QUEUE_REMINDER_MINUTES
-- CODES
--   QUEUED          {party, pool, members, waiting, size, ready, usual, panelAt}: members: how many they are; the rest as in
--                   queue/join
--   NO_PARTY        they are in none
--   WRONG_PLACE     {id, channel}: the party's own channel is another
--   NOT_LEADER      {id, leader}: only its leader may
--   ALONE           {party}: nobody else is in it
--   ALREADY_QUEUED  {party, pool, since}
--   OUT_OF_SEASON   {season}
--   QUEUE_CLOSED    {pool}
--   IN_MATCH        {party, player, match}: player: the member because of whom nobody was queued, here and below
--   LOCKED          {party, player, reason}
--   BANNED          {party, player, until, reason, match}: match: the one they were not there for
--   ON_COOLDOWN     {party, player, until}
--   MEMBER_QUEUED   {party, player}
-- EVENTS
--   queue.joined   {player, pool, lane, party}
--   party.queued   {party, pool, size, by}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/leadership
-- @include lib/pools
-- @include lib/entries
-- @include lib/season
-- @include lib/terms
-- @include lib/admission
-- @include lib/forecast
-- @include lib/metrics
-- @include lib/panels
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = leadership.refused(party, args.player, args.channel)
if refused then return refused end
if party.pool then
  return request.answer("ALREADY_QUEUED", { party = party.id, pool = party.pool, since = tonumber(party.at) })
end
if #party.members < 2 then return request.answer("ALONE", { party = party.id }) end
local league = hash.read(keys.league())
if not season.on(league, args.season) then return request.answer("OUT_OF_SEASON", { season = args.season }) end
if not pools.open(party.region, league) then return request.answer("QUEUE_CLOSED", { pool = party.region }) end

for _, member in ipairs(party.members) do
  local player = hash.read(keys.player(member.id))
  local why, data = admission.refusal(member.id, player, args.now)
  if why then
    data.party, data.player = party.id, member.id
    return request.answer(why, data)
  end
  if player.status == "queued" then return request.answer("MEMBER_QUEUED", { party = party.id, player = member.id }) end
end

local lane = tostring(#party.members)
for _, member in ipairs(party.members) do
  local mmr = args.gamemode and redis.call("HGET", keys.ratings(args.gamemode), member.id)
  local entry = { pool = party.region, lane = lane, at = args.now, mmr = tonumber(mmr or args.start), party = party.id }
  entries.add(member.id, entry, args.now)
  metrics.count("queues_joined")
  events.add("queue.joined", args.now, { player = member.id, pool = party.region, lane = lane, party = party.id })
end
redis.call("HSET", keys.player(args.player), "seenAt", args.now)
redis.call("HSET", keys.party(party.id), "pool", party.region, "at", args.now)
terms.begin(args.player, args.now, args.lasts, args.remind)
idleness.touch(party.id, args.now)
events.add("party.queued", args.now, { party = party.id, pool = party.region, size = #party.members, by = args.player })
local waiting = pools.waiting(party.region, args.lanes)
return request.answer("QUEUED", {
  party = party.id,
  pool = party.region,
  members = #party.members,
  waiting = waiting,
  size = args.size,
  ready = waiting >= args.size,
  usual = (forecast.see(party.region, args.now)),
  panelAt = panels.due,
})
