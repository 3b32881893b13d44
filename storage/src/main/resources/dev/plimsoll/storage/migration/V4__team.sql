-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'people', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'people');

-- The lists of people and their roles, in the order in which they were set, never changed; the last one holds.
-- 'source' is the SHA-256 of the file in the workspace's folder that it was read from, and empty when somebody set it.
CREATE TABLE IF NOT EXISTS people (
    number     BIGINT      NOT NULL PRIMARY KEY,
    body       TEXT        NOT NULL,
    source     VARCHAR(64) NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);
