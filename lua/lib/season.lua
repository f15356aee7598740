-- Whether the league's queues work at all just now.
local season = {}

-- True when the league needs no season, or is in the one it needs. `wanted` is lower case.
function season.on(league, wanted) return wanted == nil or league.state == wanted end
