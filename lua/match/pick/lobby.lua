-- The players picked so far, and who else may come in. For every match that keeps players apart it knows who of the
-- lobby played it (`met`), and whether one of them bears no further meeting (`full`).
local lobby = {}

-- An empty one; `entries` are all who could come in. At least `veterans.min` places are held for veterans if so many
-- wait, and one remains for others.
function lobby.new(size, entries, veterans)
  local waiting = 0
  for _, entry in ipairs(entries) do
    if entry.veteran then waiting = waiting + 1 end
  end
  return {
    size = size, players = {}, inside = {}, veterans = 0, met = {}, full = {}, repeats = 0,
    others_at_most = size - math.min(veterans.min, waiting, size - 1), veterans_at_most = veterans.max,
  }
end

-- The overdue come in however many veterans there are, so that these do not starve.
local function within_numbers(into, entry)
  if entry.veteran then return entry.overdue or into.veterans < into.veterans_at_most end
  return #into.players - into.veterans < into.others_at_most
end

local function bearable(into, entry, limit)
  local meets = 0
  for _, match in ipairs(entry.apart) do
    if into.full[match] then return false end
    meets = meets + #(into.met[match] or {})
  end
  return meets <= math.min(limit, entry.bears)
end

local function close_when_spent(into, entry)
  if entry.left > 0 then return end
  for _, match in ipairs(entry.apart) do into.full[match] = true end
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
  into.players[#into.players + 1] = entry
  into.inside[entry.id] = true
  if entry.veteran then into.veterans = into.veterans + 1 end
end

-- Lets in, in the order of `entries`, whoever meets at most `limit` players again, until the lobby is full. Somebody met
-- in two matches counts twice.
function lobby.fill(into, entries, limit, keep_numbers)
  for _, entry in ipairs(entries) do
    if #into.players == into.size then return end
    if not into.inside[entry.id] and bearable(into, entry, limit)
      and (not keep_numbers or within_numbers(into, entry)) then
      add(into, entry)
    end
  end
end
