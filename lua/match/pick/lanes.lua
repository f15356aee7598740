-- Picks the players of a match from the lanes of a pool.
--
-- Who is looked at. The first `window` entries of each lane, which are its longest waiting. Whoever has waited for
-- `relax` ms is overdue. The turn: the overdue first, longest waiting first whatever their lane, so that nobody starves;
-- then lane by lane, longest waiting first. An entry whose player is not queued there (any more) is stale: it is skipped
-- and reported.
--
-- Who is kept apart. Two players who share a match that ended less than `rematch` ms ago. How many such players somebody
-- bears to meet again grows with their own wait (match/pick/rematch), and both sides must bear it: one impatient player
-- changes nothing for those who have just come.
--
-- How it is done. Greedily, at most `size` + 2 times over what was read:
--   1. In turn, nobody meeting anybody again. When that fills the match, it is done.
--   2. Otherwise once more from nothing, longest waiting first, because they bear most: with nobody meeting anybody again,
--      then with one such meeting for whoever comes in, then two, up to what the most patient bear. So the lobby has few
--      repeats, and as few each as can be.
-- Each time over, the numbers of veterans are kept to at first and then, where the lobby is still not full, given up:
-- they choose among matches and never prevent one.
--
-- What it costs. Asking whether somebody may come in is one look-up for each match they played lately, whoever is in the
-- lobby already (match/pick/lobby); there is no search over pairs. With L lanes that is L * window reads of a record and
-- at most (size + 2) * 2 * L * window such questions, however many wait.
-- @include lib/keys
-- @include lib/pools
-- @include lib/stands
-- @include lib/turns
-- @include match/pick/rematch
-- @include match/pick/lobby
local lanes = {}

local function lookup(list)
  local set = {}
  for _, each in ipairs(list or {}) do set[each] = true end
  return set
end

-- The waiting that are looked at, in the order of the lanes, and the stale.
local function read(pool, order, window)
  local found, stale = {}, {}
  local waits_in, since, rated = stands.fields(pool)
  for _, lane in ipairs(order) do
    for _, id in ipairs(redis.call("ZRANGE", keys.lane(pool, lane), 0, window - 1)) do
      local now = redis.call("HMGET", keys.player(id), "status", waits_in, "recent", rated, since)
      if now[1] ~= "queued" or now[2] ~= lane then
        stale[#stale + 1] = { id = id, lane = lane }
      else
        found[#found + 1] = {
          id = id, lane = lane, mmr = tonumber(now[4]), joinedAt = tonumber(now[5]), place = #found,
          recent = now[3] and cjson.decode(now[3]) or {},
        }
      end
    end
  end
  return found, stale
end

-- What the rules say about each of them.
local function judge(found, size, waiting, rules, now)
  local veteran_lanes = lookup(rules.veterans.lanes)
  local pace = rematch.pace(waiting, size, rules.crowding)
  for _, entry in ipairs(found) do
    local waited = now - entry.joinedAt
    entry.overdue = entry.joinedAt <= turns.overdue_since(rules.relax, now)
    entry.veteran = veteran_lanes[entry.lane] == true
    entry.apart = rematch.apart(entry.recent, rules.rematch, now)
    entry.bears = rematch.bears(waited, pace, size, rules)
  end
end

local function longest_waiting_first(a, b)
  if a.joinedAt ~= b.joinedAt then return a.joinedAt < b.joinedAt end
  return a.place < b.place
end

local function in_turn(a, b)
  if a.overdue ~= b.overdue then return a.overdue end
  if a.overdue then return longest_waiting_first(a, b) end
  return a.place < b.place
end

-- Lets in whom the limit allows, keeping to the numbers of veterans as long as that fills the lobby.
local function fill(into, found, limit)
  lobby.fill(into, found, limit, true)
  lobby.fill(into, found, limit, false)
end

-- Returns the picked `{id, lane, mmr, joinedAt, sides}` in order, `size` of them or fewer than a match takes, the stale
-- `{id, lane}`, the entries picked from, `{joinedAt, recent}` and more, and how it went, {waits, repeats, overdue}.
-- `rules` is {relax, rematch, crowding, steps, veterans}; see match/form for both.
function lanes.pick(pool, order, size, window, rules, now)
  local found, stale = read(pool, order, window)
  judge(found, size, pools.waiting(pool, order), rules, now)

  table.sort(found, in_turn)
  local picked = lobby.new(size, found, rules.veterans)
  fill(picked, found, 0)

  if #picked.players < size then
    table.sort(found, longest_waiting_first)
    picked = lobby.new(size, found, rules.veterans)
    local most = found[1] and found[1].bears or 0
    for limit = 0, most do
      fill(picked, found, limit)
      if #picked.players == size then break end
    end
  end

  local facts = { waits = {}, repeats = picked.repeats, overdue = 0 }
  for i, entry in ipairs(picked.players) do
    facts.waits[i] = now - entry.joinedAt
    if entry.overdue then facts.overdue = facts.overdue + 1 end
    picked.players[i] = {
      id = entry.id, lane = entry.lane, mmr = entry.mmr, joinedAt = entry.joinedAt, sides = rematch.sides(entry.recent),
    }
  end
  return picked.players, stale, found, facts
end
