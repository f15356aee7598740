-- Whether a match takes a result, for every script in which a player hands one in.
-- @include lib/request
local results = {}

-- The answer to a player whose match takes none: one is in, it has not begun, or it is over. Nil where it takes one.
function results.refused(id, match)
  if match.game and not match.rejected then return request.answer("ALREADY", { match = id, game = match.game }) end
  if match.state == "INITIAL" or match.state == "CREATED" or match.state == "READY_UP" then
    return request.answer("NOT_BEGUN", { match = id })
  end
  if match.state ~= "IN_PROGRESS" then return request.answer("CANCELLED", { match = id }) end
  return nil
end
