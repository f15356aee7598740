-- What the leader of a party may do and nobody else; see lib/rights.
-- @include lib/rights
local leadership = {}

function leadership.refused(party, player, channel)
  local refused = rights.member(party, channel)
  if refused then return refused end
  if party.leaderID ~= player then
    return request.answer("NOT_LEADER", { id = party.id, leader = party.leaderID })
  end
  return nil
end
