-- Places in queues: what it takes to give them up, whoever asks for it. The members of a party have one place: it is
-- given up for all of them, whichever of them it was given up for.
-- @include lib/keys
-- @include lib/hash
-- @include lib/parties
-- @include lib/entries
-- @include lib/events
local places = {}

local function give_up_one(id, player, entry, now, why)
  entries.remove(id, player, entry, now)
  events.add("queue.left", now, { player = id, pool = entry.pool, lane = entry.lane, why = why, party = entry.party })
  if not stands.any(player) then redis.call("HSET", keys.player(id), "status", "idle") end
end

local function give_up_others(id, entry, now)
  for _, member in ipairs(parties.members(entry.party)) do
    local player = hash.read(keys.player(member.id))
    local theirs = stands.find(player, entry.pool)
    if member.id ~= id and theirs and theirs.party == entry.party then
      give_up_one(member.id, player, theirs, now, "party")
    end
  end
end

-- Gives up one place; whoever has no other is idle from here on.
function places.give_up(id, player, entry, now, why)
  give_up_one(id, player, entry, now, why)
  if not entry.party then return end
  give_up_others(id, entry, now)
  redis.call("HDEL", keys.party(entry.party), "pool", "at")
  events.add("party.left", now, { party = entry.party, pool = entry.pool, why = why, by = id })
end

-- Gives up all of them, and returns their pools, oldest place first; nil where there were none.
function places.give_up_all(id, player, now, why)
  local pools = {}
  for i, entry in ipairs(stands.list(player)) do
    pools[i] = entry.pool
    places.give_up(id, player, entry, now, why)
  end
  return #pools > 0 and pools or nil
end
