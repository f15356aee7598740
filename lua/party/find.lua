#!lua
-- A member's party as it stands, and what its members have achieved. Whoever looks at it uses it, so it lasts for longer.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:player:<player>           HASH    which party each player is in, and where they wait
--   {league}:party:<party>             HASH    the party
--   {league}:leaders                   HASH    who leads which
--   {league}:codes                     HASH    which code leads to which
--   {league}:stats:<gamemode>          HASH    what each player has achieved
--   {league}:deadlines                 ZSET    when it ends by itself
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   player    Discord id of who acts
--   channel   where they act; absent in a direct message
--   leader      true: only for its leader
--   gamemodes   ids of those whose figures are wanted; absent: none
-- CODES
--   FOUND         {party, stats}: stats: each {player, gamemode, stats} as stats/store got them, without what somebody has
--                 not played
--   NO_PARTY      they are in none
--   WRONG_PLACE   {id, channel}: the party's own channel is another
--   NOT_LEADER    {id, leader}: only its leader may
-- @include lib/leadership
local args = request.args
local before = request.answered()
if before then return before end

local party = membership.of(args.player)
local refused = rights.member(party, args.channel)
if refused then return refused end
if args.leader then
  refused = leadership.refused(party, args.player, args.channel)
  if refused then return refused end
end

local found = {}
for _, gamemode in ipairs(args.gamemodes or {}) do
  for _, member in ipairs(party.members) do
    local stored = redis.call("HGET", keys.stats(gamemode), member.id)
    if stored then
      found[#found + 1] = { player = member.id, gamemode = gamemode, stats = cjson.decode(stored) }
    end
  end
end
idleness.touch(party.id, args.now)
return request.answer("FOUND", { party = parties.shown(party), stats = #found > 0 and found or nil })
