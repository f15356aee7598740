-- The way back from a match that did not begin into the queues its players came from, to their old places.
-- @include lib/keys
-- @include lib/hash
-- @include lib/bans
-- @include lib/parties
-- @include lib/entries
-- @include lib/events
-- @include lib/readiness
-- @include lib/terms
local returns = {}

-- Whether everybody who is in the party now comes back.
local function all_there(party, free)
  local members = parties.members(party)
  for _, member in ipairs(members) do
    if not free[member.id] then return false end
  end
  return #members > 0
end

-- Whose place it is that they have: their own, or that of their party, which lasts for as long as its leader's.
local function holds_place(id, player)
  local entry = stands.list(player)[1]
  return not entry.party or redis.call("HGET", keys.party(entry.party), "leaderID") == id
end

-- A party returns whole or not at all.
local function back(id, remembered, free, now)
  local returned = false
  for _, entry in ipairs(remembered) do
    if not entry.party or all_there(entry.party, free) then
      returned = true
      entries.add(id, entry, now)
      if entry.party and redis.call("HSET", keys.party(entry.party), "pool", entry.pool, "at", entry.at) > 0 then
        events.add("party.returned", now, { party = entry.party, pool = entry.pool })
      end
      events.add("queue.returned", now, { player = id, pool = entry.pool, lane = entry.lane, party = entry.party })
    end
  end
  return returned
end

-- Puts back those who may return: everybody, or those who were ready; nobody who is banned. Whoever does something else by
-- now stays there.
-- Their places last for the full time from here on; `lasts` and `remind` as lib/terms takes them.
function returns.players(match, now, lasts, remind)
  local only_ready = cjson.decode(match.settings).play.ready.absent == "READY_RETURN"
  local players, free = cjson.decode(match.players), {}
  for _, each in ipairs(players) do
    local player, may = hash.read(keys.player(each.id)), not only_ready or readiness.of(match, each.id)
    free[each.id] = may and player.status == "idle" and not bans.of(player, now)
  end
  for _, each in ipairs(players) do
    local returned = free[each.id] and back(each.id, each.entries or {}, free, now)
    if returned and holds_place(each.id, hash.read(keys.player(each.id))) then
      terms.begin(each.id, now, lasts, remind)
    end
  end
end
