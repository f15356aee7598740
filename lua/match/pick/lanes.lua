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
-- What it costs. A match that fills in turn reads few more records than it takes players, and one that does not fill
-- reads L * window of them with L lanes, however many wait. Asking whether somebody may come in is one look-up for each
-- match they played lately; there is no search over pairs. Whoever can come in no more is not asked again, and numbers of
-- meetings that would let nobody in are not tried (match/pick/lobby).
-- @include match/pick/waiting
-- @include match/pick/lobby
local lanes = {}

-- So many of their last team somebody finds in a match that is picked in turn.
local few = 2

local function overdue(entry) return entry.overdue end
local function anybody() return true end

-- Adds those of `found` who come in later, if at all, to `rest`.
local function try(into, found, limit, rest)
  for _, entry in ipairs((lobby.fill(into, found, limit))) do rest[#rest + 1] = entry end
end

local function in_turn(queue, into)
  local limit, rest = { meetings = 0, teammates = few, numbers = true }, {}
  try(into, waiting.longest(queue, overdue), limit, rest)
  for index in ipairs(queue.order) do
    if lobby.full(into) then return end
    try(into, waiting.head(queue, index), limit, rest)
  end
  limit.numbers = false
  lobby.fill(into, rest, limit)
end

local function spread(queue, into)
  local rest = waiting.longest(queue, anybody)
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

-- Returns the picked `{id, lane, mmr, joinedAt, sides}` in order, `size` of them or fewer than a match takes; the stale
-- `{id, lane}`; the entries that were read, `{joinedAt, recent}` and more, which are all there are when no match was
-- filled; and how it went, {waits, repeats, overdue}. `rules` is {relax, rematch, crowding, steps, veterans}; see
-- match/form for both.
function lanes.pick(pool, order, size, window, rules, now)
  local queue = waiting.of(pool, order, size, window, rules, now)
  local picked = lobby.new(queue)
  in_turn(queue, picked)
  if not lobby.full(picked) then
    picked = lobby.new(queue)
    spread(queue, picked)
  end

  local players, facts = {}, { waits = {}, repeats = picked.repeats, overdue = 0 }
  for i, entry in ipairs(picked.players) do
    facts.waits[i] = math.max(now - entry.joinedAt, 0)
    if entry.overdue then facts.overdue = facts.overdue + 1 end
    players[i] = {
      id = entry.id, lane = entry.lane, mmr = entry.mmr, joinedAt = entry.joinedAt, sides = rematch.sides(entry.stored),
    }
  end
  return players, queue.stale, queue.known, facts
end
