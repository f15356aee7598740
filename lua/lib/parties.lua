-- Parties: friends who queue together. The record of one holds its members as a list, the one who has been there longest
-- first.
-- @include lib/keys
-- @include lib/hash
local parties = {}

-- The party as a table, its members as a list of `{id, name, joinedAt}`; nil where there is none.
function parties.read(id)
  local party = hash.read(keys.party(id))
  if not party.id then return nil end
  party.members = cjson.decode(party.members)
  return party
end

-- The members of the one with that id; none where it is gone.
function parties.members(id)
  local members = redis.call("HGET", keys.party(id), "members")
  return members and cjson.decode(members) or {}
end

-- The party that a player is in, or nil; `named`: the one in their record. A record that names one which is gone, or is
-- without them, holds nobody.
function parties.of(player, named)
  local party = named and parties.read(named)
  if not party or not parties.place(party, player) then return nil end
  return party
end

-- Where in the list of members somebody is; nil where they are none.
function parties.place(party, player)
  for i, member in ipairs(party.members) do
    if member.id == player then return i end
  end
  return nil
end

-- What is told of it: as it is kept, but for numbers.
function parties.shown(party)
  return {
    type = party.type, id = party.id, region = party.region, size = #party.members, leaderID = party.leaderID,
    joinCode = party.joinCode, members = party.members, createdAt = tonumber(party.createdAt),
    channel = party.channel, thread = party.thread == "1", card = party.card,
    pool = party.pool, at = tonumber(party.at), match = party.match,
  }
end
