-- How somebody gets out of a party, or all of them, whoever has it happen.
-- @include lib/membership
-- @include lib/withdrawal
-- @include lib/events
local departures = {}

-- Ends it: nobody is in it any more. `by`: who had it end, if anybody.
function departures.of_all(party, now, why, by)
  local pool = withdrawal.of(party, now, why, by or party.leaderID)
  local ids = {}
  for i, member in ipairs(party.members) do ids[i] = member.id end
  membership.forget(party)
  events.add("party.ended", now, {
    party = party.id, members = ids, why = why, by = by, channel = party.channel, thread = party.thread == "1",
  })
  return pool
end

-- Takes one member out; the last one ends it. Returns the pool it waited in, who leads it from here on where that has
-- changed, and whether it has ended.
function departures.of_one(party, player, now, why, by)
  if #party.members == 1 then return departures.of_all(party, now, why, by), nil, true end
  local pool = withdrawal.of(party, now, why, player)
  local leader = membership.remove(party, player)
  idleness.touch(party.id, now)
  events.add("member.left", now, { party = party.id, player = player, why = why, by = by, leader = leader })
  return pool, leader, false
end
