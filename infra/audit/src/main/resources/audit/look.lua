-- What is under each of the keys: {type, ms it has left to live, what it holds}. The last is a hash as field, value …, a
-- sorted set as member, score …, or a string under no name, where `content` is asked for; empty otherwise.
local reads = {
  hash = function(key) return redis.call("HGETALL", key) end,
  zset = function(key) return redis.call("ZRANGE", key, 0, -1, "WITHSCORES") end,
  string = function(key) return { "", redis.call("GET", key) } end,
}

local seen = {}
for i, key in ipairs(KEYS) do
  local type = redis.call("TYPE", key).ok
  local read = ARGV[1] == "content" and reads[type]
  seen[i] = { type, redis.call("PTTL", key), read and read(key) or {} }
end
return seen
