-- What somebody's last matches mean for their next one. They are stored as JSON, a list of [match, endedAt ms, team, maps],
-- newest first; team is 0 where the match had none. Decoding them for everybody who waits was a third of what a look in
-- vain costs, so they are read from the text.
local rematch = {}

-- The match, its end and its team that the text says next, and where to read on; nil at its end.
local function after(stored, from) return string.match(stored, '%["([^"]+)",(%d+),?(%d*)()', from) end

-- Lists of none and of one match are shared by all who have the same, which is nearly everybody.
local nobody, only = {}, {}

local function with(apart, match)
  if apart ~= nobody then return { match, unpack(apart) } end
  only[match] = only[match] or { match }
  return only[match]
end

-- Of the matches that ended less than `rematch` and `relax` ms ago: the ids of those that still keep their players apart;
-- the team of the last one as `match/team`, false where there is none; the ms at which the last one ended, 0 where there is
-- none.
function rematch.lately(stored, rules, now)
  local apart, side, last = nobody, false, 0
  local match, ended, team, from = after(stored or "", 1)
  while match do
    local at = tonumber(ended)
    if now - at >= rules.rematch + rules.relax then break end
    if last == 0 and team ~= "" and team ~= "0" then side = match .. "/" .. team end
    if now - at < rules.rematch then apart = with(apart, match) end
    last = math.max(last, at)
    match, ended, team, from = after(stored, from)
  end
  return apart, side, last
end

-- `match/team` for each match whose teams are known, newest first; nil when there is none.
function rematch.sides(stored)
  local sides = {}
  for match, team in string.gmatch(stored or "", '%["([^"]+)",%d+,([1-9]%d*)') do
    sides[#sides + 1] = match .. "/" .. team
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
