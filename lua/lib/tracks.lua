-- The maps that a match is played on.
local tracks = {}

-- In their order, each {uid, name, author}; nil before it has any. The record of a match that another release assigned has
-- the name of its only one.
function tracks.of(match)
  if match.maps then return cjson.decode(match.maps) end
  return match.map and { { name = match.map } } or nil
end
