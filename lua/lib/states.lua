-- The one table of match states and the steps between them.
local states = {}

local steps = {
  INITIAL = { CREATED = true, CANCELLED = true },
  CREATED = { READY_UP = true, IN_PROGRESS = true, CANCELLED = true },
  READY_UP = { IN_PROGRESS = true, CANCELLED = true },
  IN_PROGRESS = { COMPLETED = true, CANCELLED = true },
  COMPLETED = { CLOSED = true },
  CANCELLED = { CLOSED = true },
  CLOSED = {},
}

function states.allows(from, to) return steps[from] ~= nil and steps[from][to] == true end

-- Live: its players are in it, and its rooms may still be made.
function states.live(state) return steps[state] ~= nil and steps[state].CANCELLED == true end
