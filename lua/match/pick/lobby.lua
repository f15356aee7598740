-- The players picked so far, and who else may come in. For every match that keeps players apart it knows who of the
-- lobby played it (`met`), and whether one of them bears no further meeting (`spent`); for every team, how many of the
-- lobby played their last match in it (`from`).
-- @include match/pick/waiting
local lobby = {}

-- An empty one for those of `queue` (match/pick/waiting). At least `veterans.min` places are held for veterans if so many
-- wait, and one remains for others.
function lobby.new(queue)
  local size, veterans = queue.size, queue.rules.veterans
  return {
    queue = queue, size = size, players = {}, inside = {}, veterans = 0, met = {}, spent = {}, from = {}, repeats = 0,
    others_at_most = size - math.min(veterans.min, waiting.veterans(queue), size - 1), veterans_at_most = veterans.max,
  }
end

function lobby.full(into) return #into.players == into.size end

-- The overdue come in however many veterans there are, so that these do not starve.
local function within_numbers(into, entry)
  if entry.veteran then return entry.overdue or into.veterans < into.veterans_at_most end
  return #into.players - into.veterans < into.others_at_most
end

-- How many they would meet again, somebody met in two matches counting twice; nil when that is more than they bear, or
-- than one of those bears, which does not get better.
local function meets(into, entry)
  local meetings = 0
  for _, match in ipairs(entry.apart) do
    if into.spent[match] then return nil end
    meetings = meetings + #(into.met[match] or {})
  end
  return meetings <= entry.bears and meetings or nil
end

local function close_when_spent(into, entry)
  if entry.left > 0 then return end
  for _, match in ipairs(entry.apart) do into.spent[match] = true end
end

local function add(into, entry)
  entry.left = entry.bears
  for _, match in ipairs(entry.apart) do
    local others = into.met[match] or {}
    for _, other in ipairs(others) do
      other.left = other.left - 1
      entry.left = entry.left - 1
      into.repeats = into.repeats + 1
      close_when_spent(into, other)
    end
    others[#others + 1] = entry
    into.met[match] = others
  end
  close_when_spent(into, entry)
  if entry.team then into.from[entry.team] = (into.from[entry.team] or 0) + 1 end
  into.players[#into.players + 1] = entry
  into.inside[entry.id] = true
  if entry.veteran then into.veterans = into.veterans + 1 end
end

-- Lets in, in the order of `found`, whoever meets at most `limit.meetings` again and finds at most `limit.teammates` of
-- their last team, keeping to the numbers of veterans if `limit.numbers`, until the lobby is full; the overdue whatever
-- they find. Returns who may come in when a limit is wider, the fewest meetings that would let in one of them, and whether
-- the numbers held somebody back.
function lobby.fill(into, found, limit)
  local rest, fewest, held = {}, nil, false
  for _, entry in ipairs(found) do
    if lobby.full(into) then return {}, nil, false end
    if into.inside[entry.id] then
      -- came in before its lane's turn
    elseif limit.numbers and not within_numbers(into, entry) then
      rest[#rest + 1], held = entry, true
    elseif waiting.valid(into.queue, entry) then
      local again = meets(into, entry)
      local spread = entry.overdue or (into.from[entry.team] or 0) <= limit.teammates
      if again and spread and (entry.overdue or again <= limit.meetings) then
        add(into, entry)
      elseif again then
        rest[#rest + 1] = entry
        if spread and (not fewest or again < fewest) then fewest = again end
      end
    end
  end
  return rest, fewest, held
end
