-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'audit', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'audit');

-- What was done and what was refused, numbered from 1 without a hole, never changed. 'link' is the SHA-256 over the
-- number, the link before and the body.
CREATE TABLE IF NOT EXISTS audit_entry (
    number BIGINT      NOT NULL PRIMARY KEY,
    body   TEXT        NOT NULL,
    link   VARCHAR(64) NOT NULL
);

-- The Merkle root over the links of the first 'size' entries. 'peaks' are its full subtrees, from which it goes on.
CREATE TABLE IF NOT EXISTS audit_checkpoint (
    size       BIGINT      NOT NULL PRIMARY KEY,
    root       VARCHAR(64) NOT NULL,
    peaks      TEXT        NOT NULL,
    row_digest VARCHAR(64) NOT NULL
);
