#!lua
-- An admin wants the guild looked over now, or also the channel of a queue removed that the league file no longer has.
-- Looking takes longer than an answer may, so what was found follows as an effect.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:setup               HASH    when the guild was looked over last
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   token     interaction token, to answer later
--   remove    id of the channel to be removed; absent: none
-- CODES
--   WANTED
-- EVENTS
--   setup.wanted   {admin, token, remove}
--   admin.acted    {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

redis.call("HSET", keys.setup(), "begunAt", args.now)
events.add("setup.wanted", args.now, { admin = args.admin, token = args.token, remove = args.remove })
events.add("admin.acted", args.now, {
  admin = args.admin, action = "/setup", detail = args.remove and "remove <#" .. args.remove .. ">" or "",
})
return request.answer("WANTED")
