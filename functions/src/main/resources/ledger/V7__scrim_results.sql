-- checkin_deadline: by when its players had to say that they are there, where they were asked. awaited_since: when it was
-- played whose result has yet to be handed in; null where none is awaited. review_since: since when that is missing.
ALTER TABLE muster_match
    ADD COLUMN checkin_deadline DATETIME(3) NULL,
    ADD COLUMN awaited_since DATETIME(3) NULL,
    ADD COLUMN review_since DATETIME(3) NULL,
    ADD INDEX muster_match_awaited (league, awaited_since);

-- Whether they said that they are there, and when.
ALTER TABLE muster_match_player
    ADD COLUMN checked_in BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN checkin_at DATETIME(3) NULL;

-- Who came where, where that is handed in by a form. final_position: 1 is the best. total_time: ms. submitted_by: the admin
-- who did it by hand, null where the form did.
CREATE TABLE muster_match_result (
    league VARCHAR(64) NOT NULL,
    match_id VARCHAR(32) NOT NULL,
    player VARCHAR(32) NOT NULL,
    final_position INT NOT NULL,
    total_time INT NULL,
    replay_file_url VARCHAR(512) NULL,
    submitted_at DATETIME(3) NOT NULL,
    submitted_by VARCHAR(32) NULL,
    PRIMARY KEY (league, match_id, player),
    INDEX muster_match_result_by_player (league, player, submitted_at)
) CHARACTER SET utf8mb4;
