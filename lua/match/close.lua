#!lua
-- The rooms of an ended match are gone: the match is closed, and its record expires once no result is awaited for it.
--
-- KEYS
--   {league}:match:<match>   HASH    the match
--   {league}:rooms           HASH    the match of a chat
--   {league}:deadlines       ZSET    what happens by itself
--   {league}:events          STREAM
-- ARGUMENTS
--   now     ms
--   match   match id
-- CODES
--   CLOSED
--   REFUSED   {state}: it has not ended, or was closed before
--   GONE      there is no such match
-- EVENTS
--   match.advanced   {match, from, to}
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/states
-- @include lib/deadlines
-- @include lib/records
local args = cjson.decode(ARGV[1])
local match = hash.read(keys.match(args.match))
if not match.id then return { "GONE", "{}" } end
if not states.allows(match.state, "CLOSED") then return { "REFUSED", cjson.encode({ state = match.state }) } end

hash.write(keys.match(args.match), { state = "CLOSED", ["at:CLOSED"] = args.now })
if match["kept:room.chat"] then redis.call("HDEL", keys.rooms(), match["kept:room.chat"]) end
deadlines.clear("rooms", args.match)
if not match.awaitedSince then records.expire(args.match) end
events.add("match.advanced", args.now, { match = args.match, from = match.state, to = "CLOSED" })
return { "CLOSED", "{}" }
