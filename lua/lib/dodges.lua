-- How often somebody was not there when a match was about to begin, by their record: `dodges` has the last times, each
-- [match, ms, ms of the ban], newest first, and `dodged` how many there were in all.
-- @include lib/keys
local dodges = {}

-- So many are remembered of each player.
local remembered = 20

function dodges.list(player) return player.dodges and cjson.decode(player.dodges) or {} end

-- How many of the list happened within the window, ms, that ends now.
function dodges.within(list, window, now)
  local count = 0
  for _, each in ipairs(list) do
    if now - each[2] < window then count = count + 1 end
  end
  return count
end

-- Once more, the ban for it included; `list` is theirs up to now.
function dodges.add(id, list, match, now, ban)
  table.insert(list, 1, { match, now, ban })
  list[remembered + 1] = nil
  redis.call("HSET", keys.player(id), "dodges", cjson.encode(list))
  redis.call("HINCRBY", keys.player(id), "dodged", 1)
end
