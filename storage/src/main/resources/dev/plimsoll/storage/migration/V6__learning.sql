-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'incident', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'incident');
INSERT INTO numbering SELECT 'action', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'action');
INSERT INTO numbering SELECT 'learning', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'learning');
INSERT INTO numbering SELECT 'nearmiss', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'nearmiss');
INSERT INTO numbering SELECT 'session', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'session');
INSERT INTO numbering SELECT 'drill', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'drill');
INSERT INTO numbering SELECT 'document', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'document');

-- Histories as in V1: incidents, actions, learning cards, near misses, pre-mortem sessions, drills, and reports on
-- their way to readers.
CREATE TABLE IF NOT EXISTS incident_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS action_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS learning_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS nearmiss_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS session_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS drill_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS document_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
