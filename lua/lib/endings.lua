-- The end of a match. Its players are free by the very step that ends it, never by the clean-up afterwards.
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/deadlines
-- @include lib/release
-- @include lib/metrics
-- @include lib/panels
-- @include lib/plays
-- @include lib/awaiting
local endings = {}

-- The parties that came to it together are in it no longer, and hear so.
local function free_parties(id, match, now, to, why)
  for _, player in ipairs(cjson.decode(match.players)) do
    local party = player.party
    if party and redis.call("HGET", keys.party(party), "match") == id then
      redis.call("HDEL", keys.party(party), "match")
      events.add("party.freed", now, { party = party, match = id, to = to, why = why })
    end
  end
end

-- Ends a live match: `to` is COMPLETED or CANCELLED, `why` a word for the log, `by` who did it, if anybody.
function endings.finish(id, match, to, now, why, by)
  hash.write(keys.match(id), { state = to, endedAt = now, why = why, by = by, ["at:" .. to] = now })
  release.players(id, match, now, to == "COMPLETED")
  free_parties(id, match, now, to, why)
  if to == "CANCELLED" then
    plays.forget(id, match)
    if match.awaitedSince then awaiting.settle(id) end
  end
  redis.call("ZREM", keys.matches(), id)
  deadlines.clear("match", id)
  deadlines.clear("ready", id)
  deadlines.clear("result", id)
  deadlines.set("rooms", id, now + cjson.decode(match.settings).grace)
  panels.touch(match.pool, now)
  metrics.count(to == "COMPLETED" and "matches_completed" or "matches_canceled")
  events.add("match.ended", now, { match = id, pool = match.pool, from = match.state, to = to, why = why, by = by })
end
