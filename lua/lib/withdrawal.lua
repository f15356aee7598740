-- A party that changes while it waits in a queue is taken out of it first, as a whole.
-- @include lib/keys
-- @include lib/hash
-- @include lib/places
local withdrawal = {}

-- Takes a party out of the queue; `by` is the member because of whom. Returns the pool it waited in, or nil.
function withdrawal.of(party, now, why, by)
  local pool = party.pool
  if not pool then return nil end
  local player = hash.read(keys.player(by))
  local entry = stands.find(player, pool)
  if entry then
    places.give_up(by, player, entry, now, why)
  else
    redis.call("HDEL", keys.party(party.id), "pool", "at")
  end
  return pool
end
