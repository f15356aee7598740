-- Who may not queue, since when and until when. A row that is not manual says that somebody was not there for a match:
-- dodge_count is the how many-th time that was within the league's window, and the ban may have no length. A manual one is an
-- admin's, with a dodge_count of 0. lifted_at: when an admin ended it. From here on muster_player.recent may say of a match
-- more than [match, ended at in ms, team]: the maps that were played there.
CREATE TABLE muster_ban (
    league VARCHAR(64) NOT NULL,
    epoch VARCHAR(64) NOT NULL,
    event VARCHAR(64) NOT NULL,
    player VARCHAR(32) NOT NULL,
    ban_start DATETIME(3) NOT NULL,
    ban_end DATETIME(3) NOT NULL,
    reason VARCHAR(255) NOT NULL,
    dodge_count INT NOT NULL,
    is_manual BOOLEAN NOT NULL,
    banned_by VARCHAR(32) NULL,
    match_id VARCHAR(32) NULL,
    lifted_at DATETIME(3) NULL,
    lifted_by VARCHAR(32) NULL,
    PRIMARY KEY (league, epoch, event),
    INDEX muster_ban_by_player (league, player, ban_start)
) CHARACTER SET utf8mb4;
