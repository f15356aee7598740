#!lua
-- Writes down what an admin did where it changes nothing here.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id
--   now       ms
--   admin     Discord id of who does it
--   action    the command
--   detail    what it was about
-- CODES
--   RECORDED
--   ALREADY    the same request was recorded before
-- EVENTS
--   admin.acted   {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
if request.answered() then return { "ALREADY", "{}" } end

events.add("admin.acted", args.now, { admin = args.admin, action = args.action, detail = args.detail })
return request.answer("RECORDED")
