-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'report_version', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'report_version');
INSERT INTO numbering SELECT 'environment', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'environment');

-- What a report said before it was compiled again, never changed. The digest is the one that the row had as a report.
CREATE TABLE IF NOT EXISTS report_version (
    number      BIGINT      NOT NULL PRIMARY KEY,
    run_number  BIGINT      NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    title       TEXT        NOT NULL,
    compiled_at VARCHAR(40) NOT NULL,
    body        TEXT        NOT NULL,
    row_digest  VARCHAR(64) NOT NULL
);

-- What shows that a step was done, by the SHA-256 of its bytes.
CREATE TABLE IF NOT EXISTS attachment (
    digest     VARCHAR(64) NOT NULL PRIMARY KEY,
    name       TEXT        NOT NULL,
    content    BYTEA       NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);

-- How many events a run has and the digest of the last one, because the ledger does not note each of them. Runs from
-- before this table have no row until something more happens to them.
CREATE TABLE IF NOT EXISTS run_tail (
    run_number  BIGINT      NOT NULL PRIMARY KEY,
    events      BIGINT      NOT NULL,
    last_digest VARCHAR(64) NOT NULL,
    row_digest  VARCHAR(64) NOT NULL
);

-- Histories as in V1: the ownership cards of environments.
CREATE TABLE IF NOT EXISTS environment_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
