-- Names a key outside lib/keys.lua, which a rule forbids.
return redis.call("HGETALL", KEYS[1] .. ":player:" .. ARGV[1])
