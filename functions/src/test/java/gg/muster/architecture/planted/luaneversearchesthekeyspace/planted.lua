-- Finds every player the slow way, which a rule forbids.
return redis.call("KEYS", "*")
