-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'verification', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'verification');
INSERT INTO numbering SELECT 'deployment', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'deployment');

-- Results of verifying pacts, in the order in which they were saved, never changed. 'details' is the whole answer.
CREATE TABLE IF NOT EXISTS verification (
    number     BIGINT      NOT NULL PRIMARY KEY,
    body       TEXT        NOT NULL,
    details    TEXT        NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);

-- Changes of what runs in environments, in the order in which they were recorded, never changed.
CREATE TABLE IF NOT EXISTS deployment (
    number     BIGINT      NOT NULL PRIMARY KEY,
    body       TEXT        NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);
