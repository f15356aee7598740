-- A player's entry in a lane, and all that goes with it.
-- @include lib/keys
-- @include lib/deadlines
-- @include lib/notices
local entries = {}

-- Removes it; the caller decides what the player is from now on.
function entries.remove(id, pool, lane)
  redis.call("ZREM", keys.lane(pool, lane), id)
  redis.call("HDEL", keys.player(id), "pool", "lane", "joinedAt")
  deadlines.clear("entry", id)
  deadlines.clear("reminder", id)
  notices.forget_place(id)
end
