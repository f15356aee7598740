#!lua flags=no-writes
-- What the league's database last said.
--
-- KEYS
--   {league}:league   HASH   season, switches, maps, health of the database
-- CODES
--   FOUND   {epoch, state, maps, displayMmr, refreshedAt, databaseDownSince}: epoch absent before Redis was rebuilt,
--           state and refreshedAt before the first read
-- @include lib/keys
-- @include lib/hash
local league = hash.read(keys.league())
local maps = league.maps and cjson.decode(league.maps) or {}
return { "FOUND", cjson.encode({
  epoch = league.epoch,
  state = league.state,
  maps = #maps > 0 and maps or nil,
  displayMmr = league.displayMmr == "1",
  refreshedAt = tonumber(league.refreshedAt),
  databaseDownSince = tonumber(league.databaseDownSince),
}) }
