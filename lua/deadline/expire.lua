#!lua
-- Does what is due: ends matches that went on for too long, takes players out of queues they have waited in for too
-- long, reminds those for whom that is near, cancels matches whose players are not all there, which may cost those a ban,
-- asks for the rooms of ended matches to be removed, for panels to be shown anew, and for results that were not taken to be
-- sent again; says which results are missing; ends parties in which nobody did anything for too long, after telling their
-- members.
--
-- KEYS
--   {league}:config                    HASH    how long a place lasts and when its end is near, where admins have set it
--   {league}:pool:<pool>               HASH    whether it has a panel
--   {league}:deadlines                 ZSET    what happens by itself
--   {league}:match:<match>             HASH    the match
--   {league}:matches                   ZSET    matches that are not over
--   {league}:awaiting                  ZSET    matches whose result is awaited
--   {league}:player:<player>           HASH    where each player stands
--   {league}:party:<party>             HASH    the parties
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:metrics:<name>            STRING  running totals
--   {league}:plays:<player>            ZSET    what its players have played
--   {league}:events                    STREAM
-- ARGUMENTS
--   now      ms
--   count    at most so many
--   lasts    ms for which a place that somebody returns to lasts, unless admins have set QUEUE_ENTRY_MINUTES
--   remind   ms before its end at which they are reminded, unless admins have set QUEUE_REMINDER_MINUTES
-- CODES
--   EXPIRED   {done, more}: how many, and whether it is worth asking again
-- EVENTS
--   match.ended        {match, pool, from, to, why, by}
--   party.freed        {party, match, to, why}
--   queue.left         {player, pool, lane, why, party}
--   party.left         {party, pool, why, by}
--   party.returned     {party, pool}
--   queue.returned     {player, pool, lane, party}
--   player.dodged      {player, match, pool, count, window, until}: for the how many-th time within so many ms, and the ms
--                      until which they may not queue
--   player.excused     {player, match, pool}: was not there, but had not been told in time
--   panel.due          {pool}
--   entry.ending       {player, pool, endsAt}: ms at which the place is given up
--   rooms.due          {match}
--   result.submitted   {match, game, tier, player}
--   result.missing     {match, pool}: its players have not handed it in
--   result.forgone     {match, pool}: nobody waits for it any more
--   member.left        {party, player, why, by, leader}
--   party.ended        {party, members, why, by, channel, thread}
--   party.ending       {party, endsAt}: ms at which it ends unless somebody does something
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/endings
-- @include lib/places
-- @include lib/deadlines
-- @include lib/stands
-- @include lib/returns
-- @include lib/awaiting
-- @include lib/records
-- @include lib/departures
-- @include lib/absence
local args = cjson.decode(ARGV[1])
local due = redis.call("ZRANGEBYSCORE", keys.deadlines(), "-inf", args.now, "LIMIT", 0, args.count)

local act = {}

-- Where its players have played and only the result is still to come, the match is complete.
function act.match(id)
  local match = hash.read(keys.match(id))
  if not states.live(match.state) then return end
  if match.state == "IN_PROGRESS" and match.awaitedSince then
    endings.finish(id, match, "COMPLETED", args.now, "time")
  else
    endings.finish(id, match, "CANCELLED", args.now, "expired")
  end
end

function act.review(id)
  local match = hash.read(keys.match(id))
  if not match.awaitedSince then return end
  if not match.reviewSince then
    awaiting.flag(id, match, args.now)
    events.add("result.missing", args.now, { match = id, pool = match.pool })
    return
  end
  awaiting.settle(id)
  if match.state == "CLOSED" then records.expire(id) end
  events.add("result.forgone", args.now, { match = id, pool = match.pool })
end

-- Not everybody said in time that they are there. What follows for each of them does so in the same step.
function act.ready(id)
  local match = hash.read(keys.match(id))
  if match.state ~= "READY_UP" then return end
  endings.finish(id, match, "CANCELLED", args.now, "not_ready")
  absence.punish(match, args.now)
  returns.players(match, args.now, args.lasts, args.remind)
end

function act.panel(pool) events.add("panel.due", args.now, { pool = pool }) end

function act.rooms(id) events.add("rooms.due", args.now, { match = id }) end

function act.result(id)
  local match = hash.read(keys.match(id))
  if not states.live(match.state) or not match.game then return end
  events.add("result.submitted", args.now, {
    match = id, game = match.game, tier = match.pool, player = match.submittedBy,
  })
end

function act.entry(id)
  local player = hash.read(keys.player(id))
  if player.status ~= "queued" then return end
  places.give_up_all(id, player, args.now, "expired")
end

-- Where the end itself is due, that is all there is to say.
function act.reminder(id)
  local player = hash.read(keys.player(id))
  local ends = deadlines.at("entry", id)
  if player.status ~= "queued" or not ends or ends <= args.now then return end
  events.add("entry.ending", args.now, { player = id, pool = stands.list(player)[1].pool, endsAt = ends })
end

function act.party(id)
  local party = parties.read(id)
  if not party or idleness.prolong(party, args.now) then return end
  departures.of_all(party, args.now, "idle")
end

-- Where the end itself is due, that is all there is to say.
function act.idle(id)
  local party, ends = parties.read(id), idleness.ends(id)
  if not party or not ends or ends <= args.now or idleness.prolong(party, args.now) then return end
  events.add("party.ending", args.now, { party = id, endsAt = ends })
end

for _, deadline in ipairs(due) do
  local kind, id = string.match(deadline, "^(%a+):(.+)$")
  redis.call("ZREM", keys.deadlines(), deadline)
  act[kind](id)
end
return { "EXPIRED", cjson.encode({ done = #due, more = redis.call("ZCOUNT", keys.deadlines(), "-inf", args.now) > 0 }) }
