-- What somebody's last matches mean for their next one. `recent` is a list of [match, endedAt ms, team, maps], newest first;
-- team is 0 where the match had none.
local rematch = {}

-- Ids of the matches that still keep their players apart.
function rematch.apart(recent, window, now)
  local matches = {}
  for _, each in ipairs(recent) do
    if now - each[2] < window then matches[#matches + 1] = each[1] end
  end
  return matches
end

-- The team of somebody's last match as `match/team`, while that ended less than `window` ms ago; false when there is none.
function rematch.last_team(recent, window, now)
  local last = recent[1]
  if not last or (last[3] or 0) == 0 or now - last[2] >= window then return false end
  return last[1] .. "/" .. last[3]
end

-- `match/team` for each match whose teams are known, newest first; nil when there is none.
function rematch.sides(recent)
  local sides = {}
  for _, each in ipairs(recent) do
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
