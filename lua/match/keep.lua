#!lua
-- Keeps one fact about a live match, such as the id of a room: set once, the moment it is known.
--
-- KEYS
--   {league}:match:<match>   HASH    the match
--   {league}:rooms           HASH    the match of a chat
--   {league}:events          STREAM
-- ARGUMENTS
--   now     ms
--   match   match id
--   fact    `room.<room>`, `post.<post>`, `told.<player>` or `form.<player>`
--   value   a channel id, a message id, or how the player was told and at which ms, such as `dm 1767225600000`
-- CODES
--   KEPT
--   HELD    {value}: what was kept before
--   GONE    there is no such match, or it is over
-- EVENTS
--   match.kept   {match, fact}
-- @include lib/keys
-- @include lib/events
-- @include lib/states
local args = cjson.decode(ARGV[1])
local key, field = keys.match(args.match), "kept:" .. args.fact
local found = redis.call("HMGET", key, "state", field)
if not states.live(found[1]) then return { "GONE", "{}" } end
if found[2] then return { "HELD", cjson.encode({ value = found[2] }) } end

redis.call("HSET", key, field, args.value)
if args.fact == "room.chat" then redis.call("HSET", keys.rooms(), args.value, args.match) end
events.add("match.kept", args.now, { match = args.match, fact = args.fact })
return { "KEPT", "{}" }
