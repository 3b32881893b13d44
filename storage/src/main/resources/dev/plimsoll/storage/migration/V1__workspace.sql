-- The same statements for H2 and PostgreSQL. IF NOT EXISTS, because H2 commits each definition at once and a first
-- start that was killed half-way must find its way on.

-- Last number given to a plan and to a run, and how many changes were ever saved ('revision').
CREATE TABLE IF NOT EXISTS numbering (
    kind        VARCHAR(16) NOT NULL PRIMARY KEY,
    last_number BIGINT      NOT NULL
);
INSERT INTO numbering SELECT 'plan', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'plan');
INSERT INTO numbering SELECT 'run', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'run');
INSERT INTO numbering SELECT 'revision', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'revision');

-- A contract by the SHA-256 of its bytes.
CREATE TABLE IF NOT EXISTS contract (
    digest     VARCHAR(64) NOT NULL PRIMARY KEY,
    name       TEXT        NOT NULL,
    content    BYTEA       NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);

-- Histories: one row an event, numbered from 1 without a hole, never changed.
CREATE TABLE IF NOT EXISTS plan_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS run_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);

-- A compiled report; compiling it again replaces it.
CREATE TABLE IF NOT EXISTS report (
    run_number  BIGINT      NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    title       TEXT        NOT NULL,
    compiled_at VARCHAR(40) NOT NULL,
    body        TEXT        NOT NULL,
    row_digest  VARCHAR(64) NOT NULL,
    PRIMARY KEY (run_number, kind)
);
