-- Figures that admins may set while the league runs.
-- @include lib/keys
local config = {}

local function ms(key, unit, by_default)
  local set = tonumber(redis.call("HGET", keys.config(), key))
  return set and set * unit or by_default
end

-- A figure of minutes or seconds, in ms; `by_default` is what the league file says, in ms too.
function config.minutes(key, by_default) return ms(key, 60 * 1000, by_default) end

function config.seconds(key, by_default) return ms(key, 1000, by_default) end

-- A plain figure.
function config.figure(key, by_default) return tonumber(redis.call("HGET", keys.config(), key) or by_default) end
