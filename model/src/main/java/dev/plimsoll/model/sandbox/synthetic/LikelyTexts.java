package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.contract.schema.Realism.Wanted;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary.Word;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as the format and the name of their field let one expect them. What belongs to one object fits together:
/// the e-mail address of a person holds the person's name.
final class LikelyTexts {
    private static final String[] PEOPLE = {
        "user", "customer", "author", "owner", "person", "contact", "employee", "assignee", "member", "recipient",
        "sender", "creator", "reviewer", "actor", "guest", "driver", "patient", "buyer", "seller", "committer"
    };
    private static final String[] FIRMS = {"company", "organization", "organisation", "merchant", "vendor", "supplier"};
    private static final Pattern ODD = Pattern.compile("[^a-z0-9]");
    private final Vocabulary vocabulary;

    LikelyTexts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A text; null where neither format nor name says anything.
    @Nullable
    String of(FieldName name, FieldName owner, Wanted wanted) {
        Draws draws = new Draws(wanted.entity() + wanted.index());
        String purpose = String.join(" ", name.words());
        String text = byFormat(name, owner, wanted, draws, purpose);
        text = text == null && wanted.formats().isEmpty() ? byName(name, owner, wanted, draws, purpose) : text;
        text = text == null && wanted.formats().isEmpty() ? identifier(name, owner, draws, purpose) : text;
        return text;
    }

    private @Nullable String byFormat(FieldName name, FieldName owner, Wanted wanted, Draws draws, String purpose) {
        for (String format : wanted.formats()) {
            String text = switch (format) {
                case "email", "idn-email" -> email(draws);
                case "uuid" -> uuid(draws.hex(purpose, 32));
                case "date-time" -> Moments.dateTime(name, draws);
                case "date" -> Moments.date(name, draws);
                case "uri", "url", "uri-reference", "iri" -> address(name, owner, draws, purpose);
                case "hostname" -> host(draws);
                case "ipv4" -> ipv4(draws);
                default -> null;
            };
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String byName(FieldName name, FieldName owner, Wanted wanted, Draws draws, String purpose) {
        if (name.has("email")) {
            return email(draws);
        }
        if (name.endsIn("uuid", "guid")) {
            return uuid(draws.hex(purpose, 32));
        }
        if (name.endsIn("url", "uri", "href", "link", "website", "homepage")) {
            return address(name, owner, draws, purpose);
        }
        if (name.endsIn("name") || name.has("login", "username", "handle", "surname")) {
            return naming(name, owner, draws, purpose);
        }
        if (name.has("phone", "mobile", "telephone", "tel", "fax")) {
            return "+1-202-555-01" + (10 + draws.below("phone", 90));
        }
        if (name.endsIn("at", "timestamp", "datetime")) {
            return Moments.dateTime(name, draws);
        }
        if (name.endsIn("date", "birthday", "dob")) {
            return Moments.date(name, draws);
        }
        String place = placeOrTrade(name, owner, wanted, draws, purpose);
        return place != null ? place : prose(name, wanted, draws, purpose);
    }

    private String naming(FieldName name, FieldName owner, Draws draws, String purpose) {
        if (name.has("first", "given", "forename")) {
            return first(draws);
        }
        if (name.has("last", "family", "surname")) {
            return surname(draws);
        }
        if (name.has("user", "username", "login", "handle", "nick")) {
            return lower(first(draws)) + draws.below("login", 100);
        }
        if (name.has("file")) {
            return lower(vocabulary.word(Word.WORD, draws.number(purpose))) + ".txt";
        }
        if (name.has("host", "domain")) {
            return host(draws);
        }
        if (name.has(FIRMS) || owner.has(FIRMS)) {
            return vocabulary.word(Word.COMPANY, draws.number("company"));
        }
        if (name.has(PEOPLE) || owner.has(PEOPLE) || name.has("full", "holder", "display")) {
            return first(draws) + " " + surname(draws);
        }
        if (name.has("product", "item", "article") || owner.has("product", "item", "article")) {
            return vocabulary.word(Word.PRODUCT, draws.number("product"));
        }
        return vocabulary.word(Word.WORD, draws.number(purpose)) + "-"
                + vocabulary.word(Word.WORD, draws.number(purpose + " second"));
    }

    private @Nullable String placeOrTrade(FieldName name, FieldName owner, Wanted wanted, Draws draws, String purpose) {
        if (name.endsIn("street", "line", "address", "address1") && !name.has("ip", "mac")) {
            return (1 + draws.below("house", 240)) + " " + vocabulary.word(Word.STREET, draws.number("street"));
        }
        if (name.has("zip", "postal", "postcode", "zipcode")) {
            return vocabulary.word(Word.POSTCODE, draws.number("postcode"));
        }
        if (name.endsIn("country") || name.hasAll("country", "code")) {
            boolean isCode = name.has("code") || wanted.range().maxLength() <= 3;
            return vocabulary.word(isCode ? Word.COUNTRY_CODE : Word.COUNTRY, draws.number("country"));
        }
        Word sort = switch (FieldName.singular(name.last())) {
            case "city", "town", "locality" -> Word.CITY;
            case "province" -> Word.STATE;
            case "state", "region" -> owner.has("address", "location", "billing", "shipping") ? Word.STATE : null;
            case "company", "organization", "organisation", "employer" -> Word.COMPANY;
            case "currency" -> Word.CURRENCY_CODE;
            case "colour", "color" -> Word.COLOUR;
            case "timezone" -> Word.TIME_ZONE;
            case "department", "category" -> Word.DEPARTMENT;
            case "product" -> Word.PRODUCT;
            case "job", "occupation", "profession" -> Word.JOB;
            case "mime", "mimetype" -> Word.MEDIA_TYPE;
            default -> null;
        };
        return sort == null ? null : vocabulary.word(sort, draws.number(purpose));
    }

    private @Nullable String prose(FieldName name, Wanted wanted, Draws draws, String purpose) {
        boolean isProse = name.endsIn(
                "description",
                "comment",
                "note",
                "message",
                "summary",
                "body",
                "reason",
                "text",
                "bio",
                "detail",
                "title",
                "subject",
                "headline",
                "remark");
        if (!isProse) {
            return null;
        }
        var text = new StringBuilder();
        for (int sentence = 0;
                text.isEmpty() || text.length() < Math.min(wanted.range().minLength(), 10_000);
                sentence++) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(vocabulary.word(Word.SENTENCE, draws.number(purpose + sentence)));
        }
        boolean isTitle = name.endsIn("title", "subject", "headline");
        if (isTitle && text.charAt(text.length() - 1) == '.') {
            text.setLength(text.length() - 1);
        }
        return text.length() > wanted.range().maxLength()
                ? text.substring(0, wanted.range().maxLength())
                : text.toString();
    }

    private static @Nullable String identifier(FieldName name, FieldName owner, Draws draws, String purpose) {
        if (name.endsIn("id")) {
            FieldName named = name.words().size() > 1 ? name : owner;
            String stem = named.stem();
            return (stem.isEmpty() ? "id" : stem) + "_" + draws.hex(purpose, 12);
        }
        if (name.endsIn("sha", "sha1", "hash", "digest", "checksum", "commit", "fingerprint", "etag")) {
            return draws.hex(purpose, 40);
        }
        if (name.endsIn("token", "secret")) {
            return "test_" + draws.hex(purpose, 24);
        }
        if (name.endsIn("version")) {
            return draws.below(purpose, 5) + "." + draws.below(purpose + "2", 20) + "."
                    + draws.below(purpose + "3", 10);
        }
        boolean isIp = name.endsIn("ip") || name.hasAll("ip", "address");
        return isIp ? ipv4(draws) : null;
    }

    private String first(Draws draws) {
        return vocabulary.word(Word.FIRST_NAME, draws.number("first name"));
    }

    private String surname(Draws draws) {
        return vocabulary.word(Word.LAST_NAME, draws.number("last name"));
    }

    /// A domain that is reserved for examples (RFC 2606).
    private String email(Draws draws) {
        return lower(first(draws)) + "." + lower(surname(draws)) + "@example.com";
    }

    private static String address(FieldName name, FieldName owner, Draws draws, String purpose) {
        String kind = owner.last().isEmpty() ? name.words().getFirst() : owner.last();
        return "https://example.com/" + lower(kind) + "/" + draws.hex(purpose, 8);
    }

    private static String host(Draws draws) {
        return "host" + draws.below("host", 1000) + ".example.com";
    }

    /// A network that is reserved for documentation (RFC 5737).
    private static String ipv4(Draws draws) {
        return "192.0.2." + (1 + draws.below("ip", 254));
    }

    /// Version 4 of RFC 9562.
    private static String uuid(String hex) {
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20, 32);
    }

    private static String lower(String text) {
        String plain = ODD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return plain.isEmpty() ? "x" : plain;
    }
}
