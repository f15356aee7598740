-- Who is in which party, and who leads it. `{league}:leaders` and `{league}:codes` lead to a party, and the record of each
-- member names it.
-- @include lib/keys
-- @include lib/parties
-- @include lib/deadlines
local membership = {}

-- A party in which nobody did anything for so long ends, and its members hear of it so long before, ms.
local idle_for = 24 * 60 * 60 * 1000
local told_before = 60 * 60 * 1000

-- The party that a player is in, or nil. A record that names one which is gone, or is without them, holds nobody.
function membership.of(player)
  local named = redis.call("HGET", keys.player(player), "party")
  local party = named and parties.read(named)
  if not party or not parties.place(party, player) then return nil end
  return party
end

-- Somebody did something: from here on it lasts for the full time.
function membership.touch(id, at)
  deadlines.set("party", id, at + idle_for)
  deadlines.set("idle", id, at + idle_for - told_before)
end

-- The ms at which it ends if nobody does anything.
function membership.ends(id) return deadlines.at("party", id) end

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
function membership.prolong(party, now)
  local used = used_at(party, now)
  if used + idle_for - told_before <= now then return false end
  membership.touch(party.id, used)
  return true
end

local function save(party)
  redis.call("HSET", keys.party(party.id),
    "members", cjson.encode(party.members), "size", #party.members, "leaderID", party.leaderID)
end

-- One more member, the last in the list.
function membership.add(party, player, name, now)
  table.insert(party.members, { id = player, name = name, joinedAt = now })
  redis.call("HSET", keys.player(player), "party", party.id)
  save(party)
end

-- Somebody else leads it.
function membership.lead(party, player)
  redis.call("HDEL", keys.leaders(), party.leaderID)
  redis.call("HSET", keys.leaders(), player, party.id)
  party.leaderID = player
  save(party)
end

-- One member less, who is not the last one. Where they led it, the one who has been there longest does from here on, and
-- is returned.
function membership.remove(party, player)
  table.remove(party.members, parties.place(party, player))
  redis.call("HDEL", keys.player(player), "party")
  save(party)
  if party.leaderID ~= player then return nil end
  membership.lead(party, party.members[1].id)
  return party.leaderID
end

-- Whether a code leads to a party.
function membership.taken(code) return redis.call("HEXISTS", keys.codes(), code) == 1 end

-- Another code leads to it, and the one it had to nothing.
function membership.recode(party, code)
  if party.joinCode then redis.call("HDEL", keys.codes(), party.joinCode) end
  redis.call("HSET", keys.codes(), code, party.id)
  redis.call("HSET", keys.party(party.id), "joinCode", code)
  party.joinCode = code
end

-- There is no such party any more, for anybody.
function membership.forget(party)
  for _, member in ipairs(party.members) do redis.call("HDEL", keys.player(member.id), "party") end
  redis.call("HDEL", keys.leaders(), party.leaderID)
  redis.call("HDEL", keys.codes(), party.joinCode)
  redis.call("DEL", keys.party(party.id))
  deadlines.clear("party", party.id)
  deadlines.clear("idle", party.id)
end
