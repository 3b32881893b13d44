package dev.plimsoll.storage;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/// An event as its table holds it.
///
/// @param kind the event's name in its JSON form
/// @param body its canonical JSON
/// @param digest as it was stored
record Row(long owner, long number, String kind, String body, String digest) {
    static Row of(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
    }

    /// SHA-256 over the content and its place, so that rows cannot change places unnoticed either.
    String computed(String table) {
        return digest(table, Long.toString(owner), Long.toString(number), kind, body);
    }

    /// SHA-256 over parts, each with its length, so that nothing can move from one part to the next.
    static String digest(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return Json.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
