-- Running totals of the league, counted in the breath in which it happens: queues_joined, matches_created,
-- matches_completed, matches_canceled.
-- @include lib/keys
local metrics = {}

function metrics.count(name) redis.call("INCR", keys.metrics(name)) end
