-- Redis hashes as Lua tables.
local hash = {}

-- Field, value, field, value … as a table.
function hash.of(flat)
  local fields = {}
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  return fields
end

-- The whole hash; an absent one is an empty table.
function hash.read(key) return hash.of(redis.call("HGETALL", key)) end

-- Sets every pair of `fields`; values are strings, numbers or booleans ("1" and "0").
function hash.write(key, fields)
  local flat = {}
  for field, value in pairs(fields) do
    if value == true then value = "1" elseif value == false then value = "0" end
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  if #flat > 0 then redis.call("HSET", key, unpack(flat)) end
end
