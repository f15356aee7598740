-- gamemode: what the result counts for; the league itself where it plays but one game. rated: the result is in the ratings.
ALTER TABLE muster_match
    ADD COLUMN gamemode VARCHAR(64) NOT NULL DEFAULT '' AFTER queue,
    ADD COLUMN rated BOOLEAN NOT NULL DEFAULT FALSE AFTER winner,
    ADD INDEX muster_match_by_gamemode (league, gamemode, ended_at, match_id),
    ADD INDEX muster_match_to_rate (league, rated, winner);

UPDATE muster_match SET gamemode = COALESCE(JSON_VALUE(settings, '$.gamemode'), league);

-- name: as it was when they joined. From mu on: what they had achieved in the gamemode after this match, once it is rated.
ALTER TABLE muster_match_player
    ADD COLUMN name VARCHAR(100) NULL AFTER player,
    ADD COLUMN mu DOUBLE NULL,
    ADD COLUMN sigma DOUBLE NULL,
    ADD COLUMN games INT NULL,
    ADD COLUMN wins INT NULL,
    ADD COLUMN streak INT NULL;

-- name: the last they joined by.
ALTER TABLE muster_player
    ADD COLUMN name VARCHAR(100) NULL AFTER player;

-- What each player has achieved in a gamemode by now: a copy of the row of their last rated match. streak: games won in a
-- row, or lost, then negative. published_at: when Redis was told, null when it has yet to be.
CREATE TABLE muster_rating (
    league VARCHAR(64) NOT NULL,
    gamemode VARCHAR(64) NOT NULL,
    player VARCHAR(32) NOT NULL,
    mu DOUBLE NOT NULL,
    sigma DOUBLE NOT NULL,
    shown INT NOT NULL,
    games INT NOT NULL,
    wins INT NOT NULL,
    streak INT NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    rated_at DATETIME(3) NOT NULL,
    published_at DATETIME(3) NULL,
    PRIMARY KEY (league, gamemode, player),
    INDEX muster_rating_leaderboard (league, gamemode, shown),
    INDEX muster_rating_to_publish (league, published_at)
) CHARACTER SET utf8mb4;
