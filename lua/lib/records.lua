-- How long the record of a match stays once nothing is left to be done about it.
-- @include lib/keys
local records = {}

-- A day, in ms.
local kept_for = 24 * 60 * 60 * 1000

function records.expire(id) redis.call("PEXPIRE", keys.match(id), kept_for) end
