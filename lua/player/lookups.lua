#!lua flags=no-writes
-- The requests that wait for a profile.
--
-- KEYS
--   {league}:lookups   HASH   by request id
-- ARGUMENTS
--   count   at most so many
-- CODES
--   FOUND   {lookups}: each {request, player, token, pool, at}; absent when nobody waits
-- @include lib/keys
-- @include lib/hash
local args = cjson.decode(ARGV[1])
local lookups = {}
for request, stored in pairs(hash.read(keys.lookups())) do
  if #lookups == args.count then break end
  local lookup = cjson.decode(stored)
  lookup.request = request
  lookups[#lookups + 1] = lookup
end
return { "FOUND", cjson.encode({ lookups = #lookups > 0 and lookups or nil }) }
