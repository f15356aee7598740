-- What it costs not to be there when a match is about to begin: a ban, which is longer the more often that happened lately.
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/readiness
-- @include lib/dodges
-- @include lib/bans
local absence = {}

-- Whoever heard of the match when at least half of the time for saying so was left. `kept:told.<player>` ends with the ms.
local function told_in_time(match, ready, id)
  local at = tonumber(string.match(match["kept:told." .. id] or "", "(%d+)$"))
  return at ~= nil and match.readyBy - at >= ready.seconds * 1000 / 2
end

-- The ladder's ban for the nth time, ms.
local function ban_of(ladder, nth) return 1000 * (({ ladder.first, ladder.second })[nth] or ladder.third) end

local function count_against(id, match, ladder, now)
  local player, window = hash.read(keys.player(id)), ladder.window * 1000
  local list = dodges.list(player)
  local nth = dodges.within(list, window, now) + 1
  local ban = ban_of(ladder, nth)
  dodges.add(id, list, match.id, now, ban)
  if ban > 0 then bans.set(id, player, now + ban, { match = match.id }) end
  redis.call("HSET", keys.match(match.id), "dodge:" .. id, now + ban)
  events.add("player.dodged", now, {
    player = id, match = match.id, pool = match.pool, count = nth, window = window, ["until"] = now + ban,
  })
end

-- A match did not begin: counts it against everybody who was not there, but for those who were not told in time.
function absence.punish(match, now)
  local ready = cjson.decode(match.settings).play.ready
  if not ready.dodges then return end
  for _, each in ipairs(cjson.decode(match.players)) do
    if not readiness.of(match, each.id) then
      if told_in_time(match, ready, each.id) then
        count_against(each.id, match, ready.dodges, now)
      else
        events.add("player.excused", now, { player = each.id, match = match.id, pool = match.pool })
      end
    end
  end
end
