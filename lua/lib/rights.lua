-- Who may do what with a party, for every script by which a member acts. Each returns the answer that refuses it, or nil.
-- @include lib/request
-- @include lib/membership
local rights = {}

-- What every member may, in the party's own channel; anywhere while it has none.
function rights.member(party, channel)
  if not party then return request.answer("NO_PARTY") end
  if party.channel and party.channel ~= channel then
    return request.answer("WRONG_PLACE", { id = party.id, channel = party.channel })
  end
  return nil
end
