-- Who plays in which pool of a league, where its admins say so. discord_username: as it was when they said it.
CREATE TABLE muster_roster (
    league VARCHAR(64) NOT NULL,
    discord_id VARCHAR(32) NOT NULL,
    discord_username VARCHAR(255) NOT NULL,
    pool VARCHAR(64) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (league, discord_id),
    INDEX muster_roster_by_pool (league, pool)
) CHARACTER SET utf8mb4;
