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

local function came_with(each, party)
  for _, entry in ipairs(each.entries or {}) do
    if entry.party == party then return true end
  end
  return false
end

-- Whether a party is who came with it to the match, no more and no less, and all of them come back.
local function whole(id, players, free)
  local party, came = parties.read(id), 0
  if not party then return false end
  for _, each in ipairs(players) do
    if came_with(each, id) then
      if not free[each.id] or not parties.place(party, each.id) then return false end
      came = came + 1
    end
  end
  return came == #party.members
end

-- Whose place it is that they have: their own, or that of their party, which lasts for as long as its leader's.
local function holds_place(id, player)
  local entry = stands.list(player)[1]
  return not entry.party or redis.call("HGET", keys.party(entry.party), "leaderID") == id
end

-- A party returns whole or not at all. Nobody who is in one by now returns to a place of their own.
local function back(each, players, free, now)
  local id, returned = each.id, false
  local in_party = parties.of(id, redis.call("HGET", keys.player(id), "party")) ~= nil
  for _, entry in ipairs(each.entries or {}) do
    if entry.party and whole(entry.party, players, free) or not entry.party and not in_party then
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
-- The place of who was ready lasts for the full time from here on; that of who was not only as it would have from when they
-- took it, or those who have gone would meet one another for ever. `lasts` and `remind` as lib/terms takes them.
function returns.players(match, now, lasts, remind)
  local only_ready = cjson.decode(match.settings).play.ready.absent == "READY_RETURN"
  local players, free = cjson.decode(match.players), {}
  for _, each in ipairs(players) do
    local player, may = hash.read(keys.player(each.id)), not only_ready or readiness.of(match, each.id)
    free[each.id] = may and player.status == "idle" and not bans.of(player, now)
  end
  for _, each in ipairs(players) do
    local returned = free[each.id] and back(each, players, free, now)
    if returned and holds_place(each.id, hash.read(keys.player(each.id))) then
      terms.begin(each.id, now, lasts, remind, not readiness.of(match, each.id) and each.entries[1].at or nil)
    end
  end
end
