#!lua
-- An admin hands in a file with many players. Reading it takes longer than an answer may, so what becomes of it follows as
-- an effect.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:events              STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   token     interaction token, to answer later
--   file      what the file is called
--   url       where it is
-- CODES
--   WANTED
-- EVENTS
--   import.wanted   {admin, token, file, url}
-- @include lib/keys
-- @include lib/request
-- @include lib/events
local args = request.args
local before = request.answered()
if before then return before end

events.add("import.wanted", args.now, { admin = args.admin, token = args.token, file = args.file, url = args.url })
return request.answer("WANTED")
