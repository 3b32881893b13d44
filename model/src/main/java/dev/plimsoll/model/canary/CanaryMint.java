package dev.plimsoll.model.canary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts marks into texts so that they stay what they were: an identifier, an e-mail address, a UUID, a link, a
/// sentence. Not for several threads at once.
public final class CanaryMint {
    private static final Pattern DIGITS = Pattern.compile("(?s)(.*[^0-9a-f]|)([0-9a-f]{8,})");
    private static final Pattern MAIL = Pattern.compile("([^@\\s]+)@([^@\\s]+)");

    private final CanaryKey key;
    private final String source;

    /// @param source who plants, for example plan P1
    public CanaryMint(CanaryKey key, String source) {
        this.key = key;
        this.source = source;
    }

    public String source() {
        return source;
    }

    /// The text with a mark in it; the text as it is where none fits.
    ///
    /// @param longest code points that it may have
    public String marked(String text, long draw, int longest) {
        String marked = marked(text, key.mark(source, draw));
        return marked.codePointCount(0, marked.length()) <= longest ? marked : text;
    }

    private static String marked(String text, String mark) {
        if (UuidMarks.UUID.matcher(text).matches()) {
            return UuidMarks.into(text, mark);
        }
        Matcher mail = MAIL.matcher(text);
        if (mail.matches()) {
            return mail.group(1) + "+" + mark + "@" + mail.group(2);
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            String tail = digits.group(2);
            int kept = Math.max(0, tail.length() - CanaryKey.LENGTH);
            return digits.group(1) + tail.substring(0, kept) + mark;
        }
        return text.endsWith(".") && text.contains(" ") ? text + " Ref. " + mark + "." : text;
    }
}
