-- map: the names of all that it is played on, as its players read them.
ALTER TABLE muster_match
    MODIFY COLUMN map VARCHAR(1000) NULL;

-- What a match is played on. map_order: 1 is the first. uid: null where the game knows the map by its name alone.
CREATE TABLE muster_match_map (
    league VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    map_order INT NOT NULL,
    uid VARCHAR(27) CHARACTER SET ascii COLLATE ascii_bin NULL,
    name VARCHAR(100) NOT NULL,
    PRIMARY KEY (league, match_id, map_order),
    INDEX muster_match_map_by_uid (league, uid)
) CHARACTER SET utf8mb4;

INSERT INTO muster_match_map (league, match_id, map_order, uid, name)
SELECT league, match_id, 1, NULL, map FROM muster_match WHERE map IS NOT NULL;

-- Every map that was ever in the pool that a league's admins keep. is_active: it is in there now.
CREATE TABLE muster_map (
    league VARCHAR(64) NOT NULL,
    uid VARCHAR(27) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    author VARCHAR(100) NULL,
    is_active BOOLEAN NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (league, uid)
) CHARACTER SET utf8mb4;

-- Which player has played which map of that pool, in matches that were not cancelled. played_at: when the match began.
CREATE TABLE muster_map_play (
    league VARCHAR(64) NOT NULL,
    player VARCHAR(32) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    uid VARCHAR(27) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    played_at DATETIME(3) NOT NULL,
    PRIMARY KEY (league, player, match_id, uid),
    INDEX muster_map_play_by_time (league, player, played_at),
    INDEX muster_map_play_by_match (league, match_id)
) CHARACTER SET utf8mb4;
