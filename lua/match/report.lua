#!lua
-- Hands in who came where in a match whose result is a form: by that form, or by an admin, who may also correct one. A
-- match that is still played is over with it.
--
-- KEYS
--   {league}:request:<request>   STRING  the answer, for 15 minutes
--   {league}:match:<match>       HASH    the match and its result
--   {league}:player:<player>     HASH    where each player stands
--   {league}:party:<party>       HASH    the parties of its players
--   {league}:matches             ZSET    matches that are not over
--   {league}:awaiting            ZSET    matches whose result is awaited
--   {league}:pool:<pool>         HASH    whether it has a panel
--   {league}:plays:<player>      ZSET    what its players have played
--   {league}:deadlines           ZSET    what happens by itself
--   {league}:metrics:<name>      STRING  running totals
--   {league}:events              STREAM
-- ARGUMENTS
--   request    the same one gets the same answer
--   now        ms
--   match      match id
--   by         Discord id of the admin; absent for the form
--   problems   what is wrong with it whatever match it is about, as below; absent: nothing
--   places     each {player, position, time, replay}: player: Discord id, or the name they joined by; position: from 1,
--              absent where that is among the problems; time: ms; replay: URL; both may be absent
-- CODES
--   REPORTED    {match, pool, corrected}: corrected: it took the place of an earlier one
--   INVALID     {match, problems}: each {what, player, position}
--   ALREADY     {match}: a result was handed in before
--   NOT_BEGUN   {match}
--   CANCELLED   {match}
--   NO_FORM     {match}: its result is known in another way
--   GONE        there is no such match
-- EVENTS
--   result.reported   {match, pool, by, ended, corrected}: ended: the match was over by it
--   result.refused    {match, problems}: a result by the form
--   match.ended       {match, pool, from, to, why, by}
--   party.freed       {party, match, to, why}
--   admin.acted       {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/awaiting
-- @include lib/endings
-- @include lib/records
local args = request.args
local before = request.answered()
if before then return before end

local id = args.match
local match = hash.read(keys.match(id))
if not match.id then return request.answer("GONE") end
if not awaiting.wanted(cjson.decode(match.settings)) then return request.answer("NO_FORM", { match = id }) end
if match["at:CANCELLED"] then return request.answer("CANCELLED", { match = id }) end
if not match["at:IN_PROGRESS"] then return request.answer("NOT_BEGUN", { match = id }) end
if match.results and not args.by then return request.answer("ALREADY", { match = id }) end

local players, problems = cjson.decode(match.players), args.problems or {}

local function wrong(what, player, position)
  problems[#problems + 1] = { what = what, player = player, position = position }
end

-- Player ids by whatever they may be called; empty where several share a name.
local function callable()
  local ids = {}
  for _, each in ipairs(players) do
    local name = string.lower(each.name or "")
    if name ~= "" then ids[name] = ids[name] and "" or each.id end
  end
  for _, each in ipairs(players) do ids[each.id] = each.id end
  return ids
end

local function look_up()
  local ids, seen = callable(), {}
  for _, place in ipairs(args.places or {}) do
    local player = ids[string.lower(place.player)]
    if not player then
      wrong("UNKNOWN_PLAYER", place.player)
    elseif player == "" then
      wrong("SHARED_NAME", place.player)
    elseif seen[player] then
      wrong("PLAYER_TWICE", player)
    else
      seen[player], place.player = true, player
    end
  end
  for _, each in ipairs(players) do
    if not seen[each.id] then wrong("PLAYER_MISSING", each.id) end
  end
end

local function look_at_positions()
  local seen = {}
  for _, place in ipairs(args.places or {}) do
    local position = place.position
    if position and (position < 1 or position > #players) then
      wrong("NO_SUCH_POSITION", place.player, position)
    elseif position and seen[position] then
      wrong("POSITION_TWICE", place.player, position)
    elseif position then
      seen[position] = true
    end
  end
end

look_up()
look_at_positions()
if #problems > 0 then
  if not args.by then events.add("result.refused", args.now, { match = id, problems = problems }) end
  return request.answer("INVALID", { match = id, problems = problems })
end

table.sort(args.places, function(a, b) return a.position < b.position end)

local function in_words()
  local words = {}
  for i, place in ipairs(args.places) do words[i] = place.position .. ". <@" .. place.player .. ">" end
  return "match " .. id .. ": " .. table.concat(words, ", ")
end

local ended, corrected = match.state == "IN_PROGRESS", match.results ~= nil
redis.call("HDEL", keys.match(id), "reportedBy")
hash.write(keys.match(id), { results = cjson.encode(args.places), reportedAt = args.now, reportedBy = args.by })
awaiting.settle(id)
if ended then endings.finish(id, match, "COMPLETED", args.now, "reported", args.by) end
if match.state == "CLOSED" then records.expire(id) end
for _, place in ipairs(args.places) do release.place(id, place.player, place.position) end
events.add("result.reported", args.now, {
  match = id, pool = match.pool, by = args.by, ended = ended, corrected = corrected,
})
if args.by then
  events.add("admin.acted", args.now, { admin = args.by, action = "result", detail = in_words() })
end
return request.answer("REPORTED", { match = id, pool = match.pool, corrected = corrected })
