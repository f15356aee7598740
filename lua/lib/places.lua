-- Places in queues: what it takes to give them up, whoever asks for it.
-- @include lib/entries
-- @include lib/events
local places = {}

-- Gives up one place; whoever has no other is idle from here on.
function places.give_up(id, player, entry, now, why)
  entries.remove(id, player, entry, now)
  events.add("queue.left", now, { player = id, pool = entry.pool, lane = entry.lane, why = why })
  if #stands.list(player) == 0 then redis.call("HSET", keys.player(id), "status", "idle") end
end

-- Gives up all of them, and returns their pools, oldest place first; nil where there were none.
function places.give_up_all(id, player, now, why)
  local pools = {}
  for i, entry in ipairs(stands.list(player)) do
    pools[i] = entry.pool
    places.give_up(id, player, entry, now, why)
  end
  return #pools > 0 and pools or nil
end
