package dev.plimsoll.model.contract.schema;

import java.util.List;

/// Texts of the formats that no automaton of ours describes, as unlike each other as texts of one format are: whatever
/// else a text must look like, one of them probably does not.
final class FormatExamples {
    private FormatExamples() {}

    /// Texts that surely have the format; none for a format that is not known or described by an automaton.
    static List<String> of(String format) {
        return switch (format) {
            case "date" -> List.of("1999-12-31", "2024-02-29", "2100-01-10");
            case "date-time" ->
                List.of(
                        "1999-12-31T23:59:58+02:00",
                        "2024-02-29T00:00:00Z",
                        "2100-01-10T12:30:01.5Z",
                        "2026-07-04T09:08:07-11:30");
            case "time" -> List.of("23:59:58+02:00", "00:00:00Z", "12:30:01.5Z", "09:08:07-11:30");
            case "duration" -> List.of("P1Y2M3DT4H5M6S", "P3W", "PT36H", "P1D");
            case "email", "idn-email" -> List.of("a@example.org", "First.Last+tag@mail.example.com");
            case "hostname", "idn-hostname" -> List.of("a", "mail-7.example.org", "EXAMPLE.com");
            case "uri", "iri", "url" ->
                List.of(
                        "http://example.org",
                        "urn:example:a1",
                        "mailto:a@example.com",
                        "https://example.com:8443/a/b?c=d#e");
            case "uri-reference", "iri-reference" -> List.of("/a/b?c=d", "#e", "http://example.org");
            case "json-pointer" -> List.of("", "/a/0", "/a~1b");
            case "ipv6" -> List.of("::1", "2001:db8::ff00:42:8329", "2001:db8:0:0:0:0:0:1");
            default -> List.of();
        };
    }
}
