-- The same statements for H2 and PostgreSQL; see V1 for IF NOT EXISTS.

INSERT INTO numbering SELECT 'discussion', 0 WHERE NOT EXISTS (SELECT 1 FROM numbering WHERE kind = 'discussion');

-- Histories as in V1: what people say about the changes of a contract, and which changes they accept.
CREATE TABLE IF NOT EXISTS discussion_event (
    owner_number BIGINT      NOT NULL,
    event_number BIGINT      NOT NULL,
    kind         VARCHAR(40) NOT NULL,
    body         TEXT        NOT NULL,
    row_digest   VARCHAR(64) NOT NULL,
    PRIMARY KEY (owner_number, event_number)
);
