-- Who of a match's players has said that they are there: `ready:<player>` in its record is the ms at which they did.
local readiness = {}

-- Whether the players of a match with these settings are asked at all. If they are not all there they return to their
-- places, which are therefore worth remembering.
function readiness.asked(settings) return settings.play ~= nil and settings.play.ready ~= nil end

function readiness.of(match, player) return match["ready:" .. player] ~= nil end

-- How many are ready, of how many.
function readiness.count(match)
  local ready, players = 0, cjson.decode(match.players)
  for _, each in ipairs(players) do
    if readiness.of(match, each.id) then ready = ready + 1 end
  end
  return ready, #players
end

function readiness.all(match)
  local ready, players = readiness.count(match)
  return ready == players
end
