package dev.plimsoll.model.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for canaries in texts: as they are, in capitals, in UUIDs with and without hyphens, and in Base64. Not for
/// several threads at once.
public final class CanaryFinder {
    private static final Pattern RUN = Pattern.compile("[0-9A-Fa-f]{" + CanaryKey.LENGTH + ",}+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{32,}+={0,2}+");
    private final CanaryKey key;

    public CanaryFinder(CanaryKey key) {
        this.key = key;
    }

    /// A canary in a text.
    ///
    /// @param mark in small letters
    /// @param line in which it stands, from 1
    public record Found(String mark, int line) {}

    /// All of them, each mark once a line, in the order of the text.
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Lines lines = new Lines(text);
        Matcher uuid = UuidMarks.UUID.matcher(text);
        while (uuid.find()) {
            add(found, UuidMarks.of(uuid.group().replace("-", "")), lines.at(uuid.start()));
        }
        lines.begin();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            inRun(run.group(), lines.at(run.start()), found);
        }
        lines.begin();
        Matcher packed = BASE64.matcher(text);
        while (packed.find()) {
            int line = lines.at(packed.start());
            for (String mark : inBase64(packed.group())) {
                addOnce(found, new Found(mark, line));
            }
        }
        found.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return found;
    }

    private void inRun(String digits, int line, List<Found> found) {
        for (int at = 0; at + CanaryKey.LENGTH <= digits.length(); at++) {
            add(found, digits.substring(at, at + CanaryKey.LENGTH), line);
            if (at + UuidMarks.DIGITS <= digits.length() && digits.charAt(at + 12) == '4') {
                add(found, UuidMarks.of(digits.substring(at, at + UuidMarks.DIGITS)), line);
            }
        }
    }

    private void add(List<Found> found, String digits, int line) {
        if (key.made(digits)) {
            addOnce(found, new Found(digits.toLowerCase(Locale.ROOT), line));
        }
    }

    private static void addOnce(List<Found> found, Found one) {
        if (!found.contains(one)) {
            found.add(one);
        }
    }

    /// What is packed begins anywhere in a run that only looks like one text: each of the four ways to begin is tried.
    private List<String> inBase64(String packed) {
        String plain = packed.replace("=", "").replace('-', '+').replace('_', '/');
        List<String> marks = new ArrayList<>();
        for (int skip = 0; skip < 4; skip++) {
            int length = (plain.length() - skip) / 4 * 4;
            String text = new String(
                    Base64.getDecoder().decode(plain.substring(skip, skip + length)), StandardCharsets.ISO_8859_1);
            Matcher run = RUN.matcher(text);
            while (run.find()) {
                List<Found> found = new ArrayList<>();
                inRun(run.group(), 1, found);
                found.forEach(one -> marks.add(one.mark()));
            }
            Matcher uuid = UuidMarks.UUID.matcher(text);
            while (uuid.find()) {
                String digits = UuidMarks.of(uuid.group().replace("-", ""));
                if (key.made(digits)) {
                    marks.add(digits.toLowerCase(Locale.ROOT));
                }
            }
        }
        return marks;
    }

    /// Counts lines while one goes on.
    private static final class Lines {
        private final String text;
        private int at;
        private int line = 1;

        Lines(String text) {
            this.text = text;
        }

        void begin() {
            at = 0;
            line = 1;
        }

        int at(int place) {
            for (; at < place; at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
