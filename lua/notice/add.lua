#!lua
-- Keeps what a player could not be told directly, until they next use a command.
--
-- KEYS
--   {league}:player:<player>   HASH   where the player stands
-- ARGUMENTS
--   player   Discord id
--   kind     what it is about, as gg.muster.notice.Notice has it
--   pool     the pool or party it is about
--   at       ms at which it happened
--   place    true: it is about a place they hold; worth nothing once that is gone
-- CODES
--   KEPT
--   OUTDATED   it is about a place they no longer hold
-- @include lib/keys
-- @include lib/hash
-- @include lib/stands
-- @include lib/notices
local args = cjson.decode(ARGV[1])
if args.place and not stands.find(hash.read(keys.player(args.player)), args.pool) then return { "OUTDATED", "{}" } end

notices.add(args.player, args.kind, args.pool, args.at)
return { "KEPT", "{}" }
