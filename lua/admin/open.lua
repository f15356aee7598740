#!lua
-- Opens or closes pools. Whoever waits keeps their place, and hears of a pool that closes; running matches go on.
--
-- KEYS
--   {league}:request:<request>         STRING  the answer, for 15 minutes
--   {league}:league                    HASH    the switch over all queues
--   {league}:pool:<pool>               HASH    open or closed
--   {league}:pool:<pool>:lane:<lane>   ZSET    the waiting
--   {league}:events                    STREAM
-- ARGUMENTS
--   request   interaction id: the same one gets the same answer
--   now       ms
--   admin     Discord id of who does it
--   pools     each {pool, lanes}
--   open      true: open; false: close
-- CODES
--   DONE         {changed, waiting, off}: the pools that changed; off: the league keeps all its queues switched off
--   UNCHANGED    {waiting, off}: all of them were so already
-- EVENTS
--   pool.closed    {pool, player}: one for each player who waits there
--   admin.acted    {admin, action, detail}
-- @include lib/keys
-- @include lib/request
-- @include lib/hash
-- @include lib/events
-- @include lib/pools
-- @include lib/closing
local args = request.args
local before = request.answered()
if before then return before end

local switch = args.open and "1" or "0"
local changed, names, waiting = {}, {}, 0
for _, each in ipairs(args.pools) do
  if (redis.call("HGET", keys.pool(each.pool), "open") or "1") ~= switch then
    changed[#changed + 1] = each
    names[#names + 1] = each.pool
  end
  waiting = waiting + (pools.waiting(each.pool, each.lanes))
end
local off = hash.read(keys.league()).enabled == "0"
if #changed == 0 then return request.answer("UNCHANGED", { waiting = waiting, off = off }) end

for _, each in ipairs(changed) do
  redis.call("HSET", keys.pool(each.pool), "open", switch)
  if not args.open then closing.tell(each.pool, each.lanes, args.now) end
end
events.add("admin.acted", args.now, {
  admin = args.admin, action = args.open and "open" or "close", detail = table.concat(names, ", "),
})
return request.answer("DONE", { changed = names, waiting = waiting, off = off })
