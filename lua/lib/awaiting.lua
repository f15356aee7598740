-- Results that the players of a match have yet to hand in by a form, from the moment it is played: `awaitedSince` in its
-- record is that ms, `reviewSince` the ms at which it was said to be missing. Until the end of it the record stays.
-- @include lib/keys
-- @include lib/deadlines
local awaiting = {}

-- A result that is not in after the first is missing, and after the second nobody waits for it any more; ms.
local missing_after = 24 * 60 * 60 * 1000
local forgone_after = 30 * 24 * 60 * 60 * 1000

-- Whether matches with these settings have such a result.
function awaiting.wanted(settings) return settings.play ~= nil and settings.play.result == "FORM" end

function awaiting.begin(id, now)
  redis.call("HSET", keys.match(id), "awaitedSince", now)
  redis.call("ZADD", keys.awaiting(), now, id)
  deadlines.set("review", id, now + missing_after)
end

-- It is missing from here on.
function awaiting.flag(id, match, now)
  redis.call("HSET", keys.match(id), "reviewSince", now)
  deadlines.set("review", id, match.awaitedSince + forgone_after)
end

-- It is in, or there will be none.
function awaiting.settle(id)
  redis.call("HDEL", keys.match(id), "awaitedSince", "reviewSince")
  redis.call("ZREM", keys.awaiting(), id)
  deadlines.clear("review", id)
end

-- Goes on waiting by a record that was put back.
function awaiting.resume(id, match)
  redis.call("ZADD", keys.awaiting(), match.awaitedSince, id)
  deadlines.set("review", id, match.awaitedSince + (match.reviewSince and forgone_after or missing_after))
end
