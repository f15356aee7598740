-- A map comes into the pool.
-- @include lib/keys
-- @include lib/events
-- @include lib/mappool
local newmaps = {}

function newmaps.add(map, now)
  redis.call("HSET", keys.maps(), map.uid, mappool.text(map))
  events.add("map.added", now, { uid = map.uid, name = map.name, author = map.author })
end
