package dev.plimsoll.model.contract.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The string formats that we can check and make up (JSON Schema Validation 2020-12, section 7.3). Formats that are
/// not listed are annotations: they refuse nothing.
final class Formats {
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Map<String, Pattern> SURE = Map.of(
            "uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            "ipv4", Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d\\d?)(\\.(?!$)|$)){4}"),
            "email", Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*@[a-z0-9]+(\\.[a-z]{2,10})+"),
            "uri", Pattern.compile("https?://[a-z0-9]+(\\.[a-z0-9]+)*(/[A-Za-z0-9._-]*)*"),
            "hostname", Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*"),
            "ipv6", Pattern.compile("([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"),
            "time", Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ"));
    /// References without scheme and authority (RFC 3986, section 4.2).
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");
    /// Texts of formats that nobody here checks in full, which have the format beyond doubt.
    private static final Map<String, Pattern> SOME = Map.of(
            "duration", Pattern.compile("PT\\d{1,4}[HMS]"),
            "regex", Pattern.compile("\\^\\[a-z]\\+\\$"),
            "json-pointer", Pattern.compile("(/[a-z]+)*"),
            "uri-template", Pattern.compile("([A-Za-z0-9._~:/-]|\\{[A-Za-z]+})*"), // level 1 of RFC 6570
            "uri-reference", RELATIVE,
            "iri-reference", RELATIVE,
            "idn-email", Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*@[a-z0-9]+(\\.[a-z]{2,10})+"),
            "idn-hostname", Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*"));
    private static final Set<String> ALIASES = Set.of("uri-reference", "iri", "iri-reference", "url");

    private Formats() {}

    /// Whether validators refuse wrong texts of this format.
    static boolean isAsserted(String format) {
        return SURE.containsKey(format) || format.equals("date") || format.equals("date-time");
    }

    /// Whether a value that has some formats has another one as well.
    static boolean isImplied(String format, Set<String> formats) {
        return formats.contains(format)
                || switch (format) {
                    case "int64" -> formats.contains("int32");
                    case "double" -> formats.contains("float");
                    case "password" -> true;
                    default -> false;
                };
    }

    /// Whether the text has the format: TRUE and FALSE are certain, null is not known.
    static @Nullable Boolean has(String format, String text) {
        if (!isAsserted(format)) {
            boolean alias = ALIASES.contains(format);
            boolean unknown = alias || isOddText(format);
            boolean surely = (alias && isOneOf(SURE.get("uri"), text)) || isOneOf(SOME.get(format), text);
            return (surely || !unknown) ? Boolean.TRUE : null;
        }
        if (format.equals("date")) {
            return isDate(text);
        }
        if (format.equals("date-time")) {
            return isDateTime(text);
        }
        Pattern sure = SURE.get(format);
        if (sure != null && sure.matcher(text).matches()) {
            return Boolean.TRUE;
        }
        boolean exact = format.equals("uuid") || format.equals("ipv4");
        boolean wrong = exact || isSurelyNone(text);
        return wrong ? Boolean.FALSE : null;
    }

    private static boolean isOneOf(@Nullable Pattern some, String text) {
        return some != null && some.matcher(text).matches();
    }

    /// Formats that validators assert and we do not check.
    private static boolean isOddText(String format) {
        return Set.of(
                        "duration",
                        "regex",
                        "json-pointer",
                        "relative-json-pointer",
                        "idn-email",
                        "idn-hostname",
                        "uri-template")
                .contains(format);
    }

    /// Holds a blank and a brace, which none of the checked formats allows.
    private static boolean isSurelyNone(String text) {
        return text.contains(" {");
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() >= 0;
        } catch (DateTimeException _) {
            // Refusing to parse is the answer: it is no date.
            return false;
        }
    }

    private static @Nullable Boolean isDateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            boolean wrong = text.length() < 15 || isSurelyNone(text);
            return wrong ? Boolean.FALSE : null;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException _) {
            // Validators differ on leap seconds and the like: neither yes nor no.
            return null;
        }
    }

    /// A text of the format; null where we do not make it up.
    static @Nullable String sample(String format, RandomGenerator random) {
        return switch (format) {
            case "date" ->
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)).toString();
            case "date-time" ->
                LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)) + "T"
                        + String.format("%02d:%02d:%02dZ", random.nextInt(24), random.nextInt(60), random.nextInt(60));
            case "time" -> String.format("%02d:%02d:00Z", random.nextInt(24), random.nextInt(60));
            case "uuid" -> uuid(random);
            case "email", "idn-email" -> "user" + random.nextInt(1000) + "@example.com";
            case "uri", "url", "uri-reference", "iri", "iri-reference" ->
                "https://example.com/items/" + random.nextInt(1000);
            case "hostname", "idn-hostname" -> "host" + random.nextInt(1000) + ".example.com";
            case "ipv4" -> "192.0.2." + (1 + random.nextInt(254));
            case "ipv6" -> "2001:db8:0:0:0:0:0:" + Integer.toHexString(1 + random.nextInt(0xfffe));
            case "duration" -> "PT" + (1 + random.nextInt(59)) + "M";
            case "byte", "binary" -> "cGxpbXNvbGw=";
            case "json-pointer" -> "/item";
            case "uri-template" -> "https://example.com/items/{id}";
            case "regex" -> "^[a-z]+$";
            default -> null;
        };
    }

    private static String uuid(RandomGenerator random) {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
