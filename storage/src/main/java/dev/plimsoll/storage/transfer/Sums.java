package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SHA-256 sums by entry, in the form that `sha256sum -c` reads.
final class Sums {
    static final String ENTRY = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private Sums() {}

    static String text(Map<String, String> sums) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(sums)
                .forEach((entry, sum) ->
                        text.append(sum).append("  ").append(entry).append('\n'));
        return text.toString();
    }

    /// @throws IllegalArgumentException if a line is something else, or names an entry again
    static SortedMap<String, String> read(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("is cut off");
        }
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
                throw new IllegalArgumentException("holds a line that is not a sum, or names an entry twice");
            }
        }
        return sums;
    }

    /// One digest over all content.
    static String content(Map<String, String> sums) {
        return Json.sha256(text(sums).getBytes(StandardCharsets.UTF_8));
    }

    /// Where the content of entries goes; notes their sums. Not thread-safe.
    static final class Sink {
        private final Target target;
        private final SortedMap<String, String> sums = new TreeMap<>();
        private final SortedMap<String, Long> rows = new TreeMap<>();

        /// Takes an entry after the other.
        interface Target {
            /// @return where the entry's bytes go; closing it ends the entry
            OutputStream entry(String name) throws IOException;
        }

        Sink(Target target) {
            this.target = target;
        }

        /// A sink that only notes the sums.
        static Sink counting() {
            return new Sink(_ -> OutputStream.nullOutputStream());
        }

        Entry open(String name) throws IOException {
            return new Entry(name, target.entry(name));
        }

        SortedMap<String, String> sums() {
            return sums;
        }

        /// How many rows each table has.
        SortedMap<String, Long> rows() {
            return rows;
        }

        /// An entry that is being written.
        final class Entry implements AutoCloseable {
            private final String name;
            private final OutputStream out;
            private final MessageDigest digest = Json.sha256();

            private Entry(String name, OutputStream out) {
                this.name = name;
                this.out = out;
            }

            void write(byte[] bytes) throws IOException {
                digest.update(bytes);
                out.write(bytes);
            }

            @Override
            public void close() throws IOException {
                out.close();
                sums.put(name, HexFormat.of().formatHex(digest.digest()));
            }
        }
    }
}
