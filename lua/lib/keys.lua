-- Every key of a league, built here and nowhere else. KEYS[1] is the league's root, `{combines}`: its hash tag keeps
-- all of them in one cluster slot. A comment above a builder names the key's real shape and type.
local keys = {}
local root = KEYS[1]

-- {league}:league HASH
function keys.league() return root .. ":league" end

-- {league}:config HASH
function keys.config() return root .. ":config" end

-- {league}:pool:<pool> HASH
function keys.pool(pool) return root .. ":pool:" .. pool end

-- {league}:pool:<pool>:lane:<lane> ZSET
function keys.lane(pool, lane) return root .. ":pool:" .. pool .. ":lane:" .. lane end

-- {league}:profiles HASH
function keys.profiles() return root .. ":profiles" end

-- {league}:profiles:next HASH
function keys.profiles_next() return root .. ":profiles:next" end

-- {league}:lookups HASH
function keys.lookups() return root .. ":lookups" end

-- {league}:player:<player> HASH
function keys.player(player) return root .. ":player:" .. player end

-- {league}:ratings:<gamemode> HASH
function keys.ratings(gamemode) return root .. ":ratings:" .. gamemode end

-- {league}:stats:<gamemode> HASH
function keys.stats(gamemode) return root .. ":stats:" .. gamemode end

-- {league}:leaderboard:<gamemode> ZSET
function keys.leaderboard(gamemode) return root .. ":leaderboard:" .. gamemode end

-- {league}:board:<board> STRING
function keys.board(board) return root .. ":board:" .. board end

-- {league}:party:<party> HASH
function keys.party(party) return root .. ":party:" .. party end

-- {league}:locked ZSET
function keys.locked() return root .. ":locked" end

-- {league}:match:<match> HASH
function keys.match(match) return root .. ":match:" .. match end

-- {league}:matches ZSET
function keys.matches() return root .. ":matches" end

-- {league}:match-sequence STRING
function keys.match_sequence() return root .. ":match-sequence" end

-- {league}:deadlines ZSET
function keys.deadlines() return root .. ":deadlines" end

-- {league}:awaiting ZSET
function keys.awaiting() return root .. ":awaiting" end

-- {league}:rooms HASH
function keys.rooms() return root .. ":rooms" end

-- {league}:games HASH
function keys.games() return root .. ":games" end

-- {league}:maps HASH
function keys.maps() return root .. ":maps" end

-- {league}:plays:<player> ZSET
function keys.plays(player) return root .. ":plays:" .. player end

-- {league}:leaders HASH
function keys.leaders() return root .. ":leaders" end

-- {league}:codes HASH
function keys.codes() return root .. ":codes" end

-- {league}:events STREAM
function keys.events() return root .. ":events" end

-- {league}:abandoned ZSET
function keys.abandoned() return root .. ":abandoned" end

-- {league}:setup HASH
function keys.setup() return root .. ":setup" end

-- {league}:health HASH
function keys.health() return root .. ":health" end

-- {league}:metrics:<name> STRING
function keys.metrics(name) return root .. ":metrics:" .. name end

-- {league}:request:<request> STRING
function keys.request(request) return root .. ":request:" .. request end
