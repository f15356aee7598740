-- Puts players into the pool that they belong to from now on. Whoever waits takes their place along; whoever is in a match
-- stays there, and if that does not begin, returns to where they belong by then.
-- @include lib/keys
-- @include lib/hash
-- @include lib/events
-- @include lib/entries
-- @include lib/playing
-- @include lib/roster
local moves = {}

-- The oldest place goes on in the new pool, since the same ms and for as long as it was to last; others end. Returns the
-- pool it was in, nil where nothing moved.
local function take_along(id, player, to, now)
  local waited = stands.list(player)
  if #waited == 0 or waited[1].pool == to.pool then return nil end
  notices.forget_place(id)
  entries.add(id, { pool = to.pool, lane = to.lane, at = waited[1].at, mmr = waited[1].mmr }, now)
  player = hash.read(keys.player(id))
  for _, entry in ipairs(waited) do
    if entry.pool ~= to.pool then entries.remove(id, player, entry, now) end
  end
  events.add("queue.moved", now, { player = id, from = waited[1].pool, pool = to.pool, lane = to.lane })
  return waited[1].pool
end

-- Puts a player into the pool of `to`, {pool, lane}, and says what that changed: `was`, their pool before, nil where there
-- was none; `same`: nothing at all; `name` as it is now; `from`, the pool whose queue they waited in; `match` and `chat` of
-- the one they are in. `name` nil: as they were called before.
function moves.put(id, name, to, now)
  local before = roster.find(id)
  local done = { was = before and before.pool, name = name or before and before.name or id }
  done.same = before ~= nil and before.pool == to.pool and before.name == done.name
  if done.same then return done end
  redis.call("HSET", keys.profiles(), id, cjson.encode({ pool = to.pool, name = done.name }))
  if done.was == to.pool then return done end

  local player = hash.read(keys.player(id))
  local match = playing.match(player)
  if match then
    done.match, done.chat = match.match, match.chat
    roster.redirect(id, match.match, to)
  else
    done.from = take_along(id, player, to, now)
  end
  return done
end
