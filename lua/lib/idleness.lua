-- Until when a party lasts in which nobody does anything.
-- @include lib/keys
-- @include lib/deadlines
local idleness = {}

-- A party in which nobody did anything for so long ends, and its members hear of it so long before, ms.
local idle_for = 24 * 60 * 60 * 1000
local told_before = 60 * 60 * 1000

-- Somebody did something: from here on it lasts for the full time.
function idleness.touch(id, at)
  deadlines.set("party", id, at + idle_for)
  deadlines.set("idle", id, at + idle_for - told_before)
end

-- The ms at which it ends if nobody does anything.
function idleness.ends(id) return deadlines.at("party", id) end

-- When a party was last used without a command, ms: it waits now, or a match of one of its members formed then.
local function used_at(party, now)
  if party.pool then return now end
  local used = 0
  for _, member in ipairs(party.members) do
    used = math.max(used, tonumber(redis.call("HGET", keys.player(member.id), "lastMatchAt") or 0))
  end
  return used
end

-- Lets a party that is used without a command last for longer; false where it is not.
function idleness.prolong(party, now)
  local used = used_at(party, now)
  if used + idle_for - told_before <= now then return false end
  idleness.touch(party.id, used)
  return true
end

-- There is nothing left to end.
function idleness.forget(id)
  deadlines.clear("party", id)
  deadlines.clear("idle", id)
end
