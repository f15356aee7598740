-- The players picked so far, and who else may come in. For each of the lobby it knows how many more they bear to meet
-- (`left`); for every match that keeps players apart, who of the lobby played it (`met`), and whether one of them bears no
-- further meeting (`spent`); for every team, how many of the lobby played their last match in it (`from`).
-- @include match/pick/waiting
local lobby = {}

-- An empty one for those of `queue` (match/pick/waiting). At least `veterans.min` places are held for veterans if so many
-- wait, and one remains for others.
function lobby.new(queue)
  local size, veterans = queue.size, queue.rules.veterans
  return {
    queue = queue, size = size, players = {}, left = {}, veterans = 0, met = {}, spent = {}, from = {}, repeats = 0,
    others_at_most = size - math.min(veterans.min, queue.veterans, size - 1), veterans_at_most = veterans.max,
  }
end

function lobby.full(into) return #into.players == into.size end

-- Whether the numbers of veterans leave room for another of a lane.
function lobby.room(into, lane)
  if lane.veteran then return into.veterans < into.veterans_at_most end
  return #into.players - into.veterans < into.others_at_most
end

-- Whether they hold back somebody who joined it then. Overdue veterans come in however many there are, so that they do not
-- starve.
local function held_back(into, lane, joined)
  return not lobby.room(into, lane) and not (lane.veteran and waiting.overdue(into.queue, joined))
end

-- How many they would meet again, somebody met in two matches counting twice; nil when that is more than they bear, or
-- than one of those bears, which does not get better.
local function meets(into, entry)
  local meetings = 0
  for _, match in ipairs(entry.apart) do
    if into.spent[match] then return nil end
    local others = into.met[match]
    if others then meetings = meetings + #others end
  end
  return meetings <= entry.bears and meetings or nil
end

local function close_when_spent(into, entry)
  if into.left[entry] > 0 then return end
  for _, match in ipairs(entry.apart) do into.spent[match] = true end
end

local function add(into, entry)
  local left = into.left
  left[entry] = entry.bears
  for _, match in ipairs(entry.apart) do
    local others = into.met[match]
    for _, other in ipairs(others or {}) do
      left[other] = left[other] - 1
      left[entry] = left[entry] - 1
      into.repeats = into.repeats + 1
      close_when_spent(into, other)
    end
    if others then others[#others + 1] = entry else into.met[match] = { entry } end
  end
  close_when_spent(into, entry)
  if entry.team then into.from[entry.team] = (into.from[entry.team] or 0) + 1 end
  into.players[#into.players + 1] = entry
  if entry.lane.veteran then into.veterans = into.veterans + 1 end
end

-- Lets somebody in who meets at most `limit.meetings` again and finds at most `limit.teammates` of their last team; the
-- overdue whatever they find. Returns nil where they came in or never will, and otherwise how many they would meet, with
-- whether it is not for their last team.
local function try(into, entry, limit)
  local again = meets(into, entry)
  if not again then return nil end
  local overdue = waiting.overdue(into.queue, entry.joinedAt)
  local spread = overdue or (into.from[entry.team] or 0) <= limit.teammates
  if not spread or again > limit.meetings and not overdue then return again, spread end
  add(into, entry)
  return nil
end

-- The same for the one at that place of a lane, keeping to the numbers of veterans if `limit.numbers`. Returns whether
-- these held them back.
function lobby.ask(into, lane, place, limit)
  local known = lane.players[place]
  if known and into.left[known] then return false end -- came in when the numbers still counted
  if limit.numbers and held_back(into, lane, lane.at[place]) then return true end
  local entry = waiting.player(into.queue, lane, place)
  if entry then try(into, entry, limit) end
  return false
end

-- The same for all that are `found`, in their order, until the lobby is full. Returns who may come in when a limit is
-- wider, the fewest meetings that would let in one of them, and whether the numbers held somebody back.
function lobby.fill(into, found, limit)
  local rest, fewest, held = {}, nil, false
  for _, entry in ipairs(found) do
    if lobby.full(into) then return {}, nil, false end
    if limit.numbers and held_back(into, entry.lane, entry.joinedAt) then
      rest[#rest + 1], held = entry, true
    else
      local again, spread = try(into, entry, limit)
      if again then
        rest[#rest + 1] = entry
        if spread and (not fewest or again < fewest) then fewest = again end
      end
    end
  end
  return rest, fewest, held
end
