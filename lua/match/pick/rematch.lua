-- What somebody's last matches mean for their next one. They are stored as JSON, a list of [match, endedAt ms, team, maps],
-- newest first; team is 0 where the match had none.
local rematch = {}

-- Those that ended less than `window` ms ago, as [match, endedAt, team]. Decoding all of them for everybody who waits was a
-- third of what a look in vain costs, so they are read from the text, up to the first that is too old.
function rematch.lately(stored, window, now)
  local recent = {}
  for match, ended, team in string.gmatch(stored or "", '%["([^"]+)",(%d+),?(%d*)') do
    local at = tonumber(ended)
    if now - at >= window then return recent end
    recent[#recent + 1] = { match, at, tonumber(team) }
  end
  return recent
end

-- Ids of the matches that still keep their players apart.
function rematch.apart(recent, window, now)
  local matches = {}
  for _, each in ipairs(recent) do
    if now - each[2] < window then matches[#matches + 1] = each[1] end
  end
  return matches
end

-- The team of somebody's last match as `match/team`, by what they played lately; false when there is none.
function rematch.last_team(recent)
  local last = recent[1]
  if not last or (last[3] or 0) == 0 then return false end
  return last[1] .. "/" .. last[3]
end

-- `match/team` for each match whose teams are known, newest first; nil when there is none.
function rematch.sides(stored)
  local sides = {}
  for _, each in ipairs(stored and cjson.decode(stored) or {}) do
    if (each[3] or 0) > 0 then sides[#sides + 1] = each[1] .. "/" .. each[3] end
  end
  return #sides > 0 and sides or nil
end

-- How much later the steps come than the league file says: 1 when two matches' worth of players wait, less when fewer do
-- (waiting brings nobody new), more when more do (somebody new is there soon). `crowding` is the strength in percent:
--   pace = (waiting / (2 * size)) ^ (crowding / 100)
-- At 100 % ten waiting for a match of ten halve the pauses and forty double them; at 0 % the numbers do not matter.
function rematch.pace(waiting, size, crowding) return (waiting / (2 * size)) ^ (crowding / 100) end

-- How many players kept apart from them somebody bears to meet: the share of the last step they have waited for, in
-- percent of a match; everyone after `relax` ms, whatever the steps and the pace.
function rematch.bears(waited, pace, size, rules)
  if waited >= rules.relax then return size end
  local share = 0
  for _, step in ipairs(rules.steps) do
    if waited >= rules.relax * step.after / 100 * pace then share = step.share end
  end
  return math.floor(size * share / 100)
end
