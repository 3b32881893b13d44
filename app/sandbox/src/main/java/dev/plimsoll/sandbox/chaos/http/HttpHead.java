package dev.plimsoll.sandbox.chaos.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The head of a message as it came: start line, header lines, and the blank line at the end.
final class HttpHead {
    private final String text;
    private final int start;
    private final String startLine;

    HttpHead(byte[] bytes, int length) {
        this.text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int at = 0;
        // Blank lines before a message are allowed (RFC 9112, 2.2).
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
        this.start = at;
        int end = text.indexOf('\n', at);
        this.startLine = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
    }

    /// Whether it begins as a request does: method, target, version. By hand, since every message is asked.
    boolean isRequest() {
        int first = startLine.indexOf(' ');
        int last = startLine.lastIndexOf(' ');
        return first > 0
                && last > first + 1
                && startLine.indexOf(' ', first + 1) == last
                && startLine.length() == last + 9
                && isVersion(last + 1)
                && startLine.chars().limit(first).allMatch(c -> c > ' ' && c < 127);
    }

    /// Whether it begins as a response does: version, status code, perhaps a reason.
    boolean isResponse() {
        return startLine.length() >= 12
                && isVersion(0)
                && startLine.charAt(8) == ' '
                && startLine.charAt(9) >= '1'
                && startLine.charAt(9) <= '5'
                && isDigit(10)
                && isDigit(11)
                && (startLine.length() == 12 || startLine.charAt(12) == ' ');
    }

    private boolean isVersion(int at) {
        return startLine.startsWith("HTTP/1.", at)
                && (startLine.charAt(at + 7) == '1' || startLine.charAt(at + 7) == '0');
    }

    private boolean isDigit(int at) {
        return startLine.charAt(at) >= '0' && startLine.charAt(at) <= '9';
    }

    /// The status code of a response.
    int status() {
        return Integer.parseInt(startLine.substring(9, 12));
    }

    String version() {
        return startLine.substring(0, 8);
    }

    String method() {
        return startLine.substring(0, startLine.indexOf(' '));
    }

    /// The path of a request, without scheme, host and query.
    String path() {
        int from = startLine.indexOf(' ') + 1;
        String target = startLine.substring(from, startLine.indexOf(' ', from));
        int scheme = target.indexOf("://");
        if (scheme > 0 && !target.startsWith("/")) {
            int slash = target.indexOf('/', scheme + 3);
            target = slash < 0 ? "/" : target.substring(slash);
        }
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /// The values of a header joined by commas, or null.
    @Nullable
    String value(String name) {
        String joined = null;
        int line = text.indexOf('\n', start) + 1;
        while (line > 0 && line < text.length()) {
            int end = text.indexOf('\n', line);
            int colon = line + name.length();
            if (text.regionMatches(true, line, name, 0, name.length()) && colon < end && text.charAt(colon) == ':') {
                String value = text.substring(colon + 1, end).strip();
                joined = joined == null ? value : joined + ", " + value;
            }
            line = end + 1;
        }
        return joined;
    }

    /// A header's values in lower case, empty when absent.
    String lower(String name) {
        String value = value(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /// Whether the body comes in chunks.
    boolean chunked() {
        return lower("transfer-encoding").endsWith("chunked");
    }

    /// Whether the client waits for an interim response before it sends the body.
    boolean expectsContinue() {
        return lower("expect").contains("100-continue");
    }

    /// Whether what follows the answer to this request may be no HTTP.
    boolean leavesHttp() {
        return method().equals("CONNECT") || value("upgrade") != null;
    }

    /// Whether the client expects the connection to end behind the answer to this request.
    boolean endsConnection() {
        String connection = lower("connection");
        return expectsContinue()
                || (startLine.endsWith("HTTP/1.1") ? connection.contains("close") : !connection.contains("keep-alive"));
    }

    /// The header lines (without line ends) whose lower-case name is kept.
    List<String> lines(Predicate<String> keep) {
        return text.substring(start)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .filter(line -> keep.test(
                        line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT)))
                .toList();
    }

    String startLine() {
        return startLine;
    }
}
