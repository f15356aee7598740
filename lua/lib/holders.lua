-- Whose place it is that somebody has: their own, or that of whoever queued their party.
-- @include lib/parties
-- @include lib/terms
local holders = {}

-- Whose; `entry` as lib/stands finds it, or nil.
function holders.of(id, entry)
  for _, member in ipairs(entry and entry.party and parties.members(entry.party) or {}) do
    if terms.ends(member.id) then return member.id end
  end
  return id
end
