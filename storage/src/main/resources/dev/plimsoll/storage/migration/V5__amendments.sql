-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'amendment', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'amendment');
INSERT INTO numbering SELECT 'procedure', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'procedure');
INSERT INTO numbering SELECT 'execution', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'execution');
INSERT INTO numbering SELECT 'scenario', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'scenario');

-- Histories as in V1: amendments, procedures, executions of procedures, scenario cards.
CREATE TABLE IF NOT EXISTS amendment_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS procedure_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS execution_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
CREATE TABLE IF NOT EXISTS scenario_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
