-- Places in a queue: what it takes to give one up, whoever asks for it.
-- @include lib/entries
-- @include lib/events
local places = {}

-- Takes a queued player out of their lane; the caller decides what they are from now on.
function places.give_up(id, player, now, why)
  entries.remove(id, player.pool, player.lane)
  events.add("queue.left", now, { player = id, pool = player.pool, lane = player.lane, why = why })
end
