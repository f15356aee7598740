-- What happened in each league; times are UTC. An id is Discord's or the league's own; an event's is its place in the stream.
CREATE TABLE muster_ledger_position (
    league VARCHAR(64) NOT NULL PRIMARY KEY,
    epoch VARCHAR(64) NOT NULL,
    event VARCHAR(64) NOT NULL
) CHARACTER SET utf8mb4;

-- winner: the team or the player, where a league decides that by itself. record: the match as it was in Redis.
CREATE TABLE muster_match (
    league VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    queue VARCHAR(64) NOT NULL,
    pool VARCHAR(64) NOT NULL,
    state VARCHAR(16) NOT NULL,
    map VARCHAR(64) NULL,
    formed_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    why VARCHAR(64) NULL,
    ended_by VARCHAR(32) NULL,
    game VARCHAR(64) NULL,
    winner VARCHAR(32) NULL,
    settings JSON NOT NULL,
    record JSON NOT NULL,
    PRIMARY KEY (league, match_id),
    INDEX muster_match_by_queue (league, queue, ended_at),
    INDEX muster_match_by_state (league, state, match_id),
    INDEX muster_match_by_game (league, game)
) CHARACTER SET utf8mb4;

-- team: 1 is the first; null before there are teams, and where a match has none.
CREATE TABLE muster_match_player (
    league VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    player VARCHAR(32) NOT NULL,
    team INT NULL,
    lane VARCHAR(64) NULL,
    mmr DOUBLE NULL,
    PRIMARY KEY (league, match_id, player),
    INDEX muster_match_player_by_player (league, player, match_id)
) CHARACTER SET utf8mb4;

CREATE TABLE muster_match_state (
    league VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    state VARCHAR(16) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (league, match_id, state)
) CHARACTER SET utf8mb4;

-- kind: what was voted on: cancel, winner, or ready. choice: yes, what is wanted such as team:2, or withdrawn.
CREATE TABLE muster_vote (
    league VARCHAR(64) NOT NULL,
    epoch VARCHAR(64) NOT NULL,
    event VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    player VARCHAR(32) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    choice VARCHAR(32) NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (league, epoch, event),
    INDEX muster_vote_by_match (league, match_id, at),
    INDEX muster_vote_by_player (league, player, at)
) CHARACTER SET utf8mb4;

CREATE TABLE muster_admin_action (
    league VARCHAR(64) NOT NULL,
    epoch VARCHAR(64) NOT NULL,
    event VARCHAR(64) NOT NULL,
    at DATETIME(3) NOT NULL,
    admin VARCHAR(32) NOT NULL,
    action VARCHAR(64) NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (league, epoch, event),
    INDEX muster_admin_action_by_time (league, at)
) CHARACTER SET utf8mb4;

-- Who is on hold now.
CREATE TABLE muster_hold (
    league VARCHAR(64) NOT NULL,
    player VARCHAR(32) NOT NULL,
    reason TEXT NULL,
    since DATETIME(3) NOT NULL,
    PRIMARY KEY (league, player)
) CHARACTER SET utf8mb4;

-- recent: their last matches as [match, ended at in ms, team], newest first.
CREATE TABLE muster_player (
    league VARCHAR(64) NOT NULL,
    player VARCHAR(32) NOT NULL,
    played INT NOT NULL,
    cooldown_until DATETIME(3) NULL,
    last_match_at DATETIME(3) NULL,
    recent JSON NOT NULL,
    PRIMARY KEY (league, player)
) CHARACTER SET utf8mb4;

-- The figures that admins have set.
CREATE TABLE muster_config (
    league VARCHAR(64) NOT NULL,
    setting VARCHAR(64) NOT NULL,
    value VARCHAR(255) NOT NULL,
    PRIMARY KEY (league, setting)
) CHARACTER SET utf8mb4;

-- league_switch: what the league's database said last; is_open: what holds, by the last hand on it.
CREATE TABLE muster_pool (
    league VARCHAR(64) NOT NULL,
    pool VARCHAR(64) NOT NULL,
    league_switch BOOLEAN NULL,
    is_open BOOLEAN NOT NULL,
    PRIMARY KEY (league, pool)
) CHARACTER SET utf8mb4;
