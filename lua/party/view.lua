#!lua flags=no-writes
-- A party as it stands.
--
-- KEYS
--   {league}:party:<party>     HASH   the party
-- ARGUMENTS
--   party   its id
-- CODES
--   FOUND   {type, id, region, size, leaderID, joinCode, members, createdAt, channel, thread, card, pool, at, match}: members: each
--           {id, name, joinedAt}; thread: its channel is a private thread; card: the message there that shows it; pool, at:
--           the queue it waits in, and since which ms; match: the one it is in
--   GONE    there is no such party
-- @include lib/parties
local args = cjson.decode(ARGV[1])
local party = parties.read(args.party)
if not party then return { "GONE", "{}" } end
return { "FOUND", cjson.encode(parties.shown(party)) }
