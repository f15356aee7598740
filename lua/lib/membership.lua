-- Who is in which party, and who leads it. `{league}:leaders` and `{league}:codes` lead to a party, and the record of each
-- member names it.
-- @include lib/keys
-- @include lib/parties
-- @include lib/idleness
local membership = {}

-- The party that a player is in, or nil.
function membership.of(player)
  return parties.of(player, redis.call("HGET", keys.player(player), "party"))
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
  idleness.forget(party.id)
end
