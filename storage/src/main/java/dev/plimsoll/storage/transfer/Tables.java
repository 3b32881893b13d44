package dev.plimsoll.storage.transfer;

import java.util.List;
import java.util.Optional;

/// Every table of the schema. Who adds a table to the migrations adds its line here; a test compares the two.
final class Tables {
    private static final String DIGEST = "row_digest text";

    /// In the order in which they are written and read.
    static final List<TableForm> ALL = List.of(
            TableForm.of("contract", 1, "digest text key", "name text", DIGEST)
                    .withFiles("contracts", "digest", "content"),
            events("plan", 1),
            events("run", 1),
            events("amendment", 5),
            events("procedure", 5),
            events("execution", 5),
            events("scenario", 5),
            events("incident", 6),
            events("action", 6),
            events("learning", 6),
            events("nearmiss", 6),
            events("session", 6),
            events("drill", 6),
            events("document", 6),
            events("environment", 7),
            events("exhibit", 8),
            events("discussion", 9),
            TableForm.of(
                    "report",
                    1,
                    "run_number number key",
                    "kind text key",
                    "title text",
                    "compiled_at text",
                    "body text",
                    DIGEST),
            TableForm.of(
                    "report_version",
                    7,
                    "number number key",
                    "run_number number",
                    "kind text",
                    "title text",
                    "compiled_at text",
                    "body text",
                    DIGEST),
            TableForm.of("attachment", 7, "digest text key", "name text", DIGEST)
                    .withFiles("attachments", "digest", "content"),
            TableForm.of("run_tail", 7, "run_number number key", "events number", "last_digest text", DIGEST),
            TableForm.of("verification", 2, "number number key", "body text", "details text", DIGEST),
            TableForm.of("deployment", 2, "number number key", "body text", DIGEST),
            TableForm.of("audit_entry", 3, "number number key", "body text", "link text"),
            TableForm.of("audit_checkpoint", 3, "size number key", "root text", "peaks text", DIGEST),
            TableForm.of("people", 4, "number number key", "body text", "source text", DIGEST),
            // The revision counts the changes of one database, not what is in it.
            TableForm.of("numbering", 1, "kind text key", "last_number number")
                    .only("kind <> 'revision' AND last_number > 0"));

    private Tables() {}

    /// A table of histories.
    private static TableForm events(String kind, int since) {
        return TableForm.of(
                kind + "_event",
                since,
                "owner_number number key",
                "event_number number key",
                "kind text",
                "body text",
                DIGEST);
    }

    static Optional<TableForm> ofEntry(String entry) {
        return ALL.stream().filter(table -> table.entry().equals(entry)).findFirst();
    }
}
