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
-- Who is spread. Those who played their last match in one team, until it is `rematch` and `relax` ms ago. Two teams can
-- part two of them; of three, one pair plays together again; of five, four pairs do. This chooses among lobbies and never
-- prevents one.
--
-- How it is done. Greedily, over what was read:
--   1. In turn, nobody meeting anybody again, and nobody more than two of their last team. When that fills the match, it
--      is done.
--   2. Otherwise once more from nothing, longest waiting first, because they bear most. Nobody more than one of their last
--      team, then two, then any number; for each of these with nobody meeting anybody again, then with one such meeting
--      for whoever comes in, then two, up to what each of them bears. So the lobby has few repeats, and as few each as can
--      be.
-- The overdue come first both times, and neither limit is for them. Each time over, the numbers of veterans are kept to at
-- first and then, where the lobby is still not full, given up: they choose among matches and never prevent one.
--
-- What it costs. A match that fills in turn reads few more entries and records than it takes players, and one that does not
-- fill reads L * window of them with L lanes, however many wait. Asking whether somebody may come in is one look-up for each
-- match they played lately; there is no search over pairs. The second time is left out where those of each match are too
-- many for any lobby to be full (match/pick/apart). Whoever can come in no more is not asked again, and numbers of meetings
-- that would let nobody in are not tried (match/pick/lobby).
-- @include match/pick/waiting
-- @include match/pick/lobby
-- @include match/pick/apart
local lanes = {}

-- So many of their last team somebody finds in a match that is picked in turn.
local few = 2

-- Asks everybody in turn. Whoever has no room by the numbers of veterans has none later on, nor has anybody behind them in
-- their lane. Returns whether there was such a one.
local function ask_all(queue, into, limit)
  local held, overdue = false, {}
  for i, lane in ipairs(queue.lanes) do overdue[i] = waiting.overdue_in(queue, lane) end
  for lane, place in waiting.longest(queue, overdue) do
    held = lobby.ask(into, lane, place, limit) or held
    if lobby.full(into) then return false end
  end
  for i, lane in ipairs(queue.lanes) do
    for place = overdue[i] + 1, lane.length do
      if limit.numbers and not lobby.room(into, lane) then
        held = true
        break
      end
      waiting.since(queue, lane, place)
      lobby.ask(into, lane, place, limit)
      if lobby.full(into) then return false end
    end
  end
  return held
end

-- Those whom the numbers do not hold back find no more on the second time than they did on the first.
local function in_turn(queue, into)
  local limit = { meetings = 0, teammates = few, numbers = true }
  if not ask_all(queue, into, limit) then return end
  limit.numbers = false
  ask_all(queue, into, limit)
end

local function longest_waiting_first(queue)
  local all, lengths = {}, {}
  for i, lane in ipairs(queue.lanes) do lengths[i] = lane.length end
  for lane, place in waiting.longest(queue, lengths) do
    local entry = waiting.player(queue, lane, place)
    if entry then all[#all + 1] = entry end
  end
  return all
end

local function spread(queue, into)
  local rest = longest_waiting_first(queue)
  for _, teammates in ipairs({ 1, few, queue.size }) do
    local meetings = 0
    while meetings and not lobby.full(into) do
      local limit, held = { meetings = meetings, teammates = teammates, numbers = true }, nil
      rest, meetings, held = lobby.fill(into, rest, limit)
      if held then
        limit.numbers = false
        rest, meetings = lobby.fill(into, rest, limit)
      end
    end
  end
end

-- Returns the picked `{id, lane, joinedAt, sides}` in order, `size` of them or fewer than a match takes; the stale
-- `{id, lane}`; the entries that were read, as match/pick/apart takes them, which are all there are when no match was
-- filled; and how it went, {waits, repeats, overdue}. `rules` is {relax, rematch, crowding, steps, veterans}; see
-- match/form for both.
function lanes.pick(pool, order, size, window, rules, now)
  local queue = waiting.of(pool, order, size, window, rules, now)
  local picked = lobby.new(queue)
  in_turn(queue, picked)
  if not lobby.full(picked) then
    picked = lobby.new(queue)
    if apart.at_most(queue.known, size) >= size then spread(queue, picked) end
  end

  local players, facts = {}, { waits = {}, repeats = picked.repeats, overdue = 0 }
  for i, entry in ipairs(picked.players) do
    facts.waits[i] = math.max(now - entry.joinedAt, 0)
    if waiting.overdue(queue, entry.joinedAt) then facts.overdue = facts.overdue + 1 end
    players[i] = {
      id = entry.id, lane = entry.lane.name, joinedAt = entry.joinedAt, sides = rematch.sides(entry.recent),
    }
  end
  return players, queue.stale, queue.known, facts
end
