#!lua flags=no-writes
-- The figures that admins have set; the league file has the others.
--
-- KEYS
--   {league}:config   HASH   the figures that were set
-- CODES
--   FOUND   {values}: by key; absent when none is set
-- @include lib/keys
-- @include lib/hash
local values = hash.read(keys.config())
return { "FOUND", cjson.encode({ values = next(values) and values or nil }) }
