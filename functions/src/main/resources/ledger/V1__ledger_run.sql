-- How the last refresh of each league went; times are UTC.
CREATE TABLE muster_ledger_run (
    league VARCHAR(64) NOT NULL PRIMARY KEY,
    last_refresh DATETIME(3) NOT NULL,
    members INT NOT NULL,
    duration_ms BIGINT NOT NULL,
    outcome VARCHAR(500) NOT NULL
) CHARACTER SET utf8mb4;
