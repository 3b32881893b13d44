package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.util.Objects;

/// Says in one sentence what a schema difference is.
final class Sentences {
    private Sentences() {}

    static String of(SchemaDifference difference, Subject subject) {
        String place = place(subject);
        return switch (difference.aspect()) {
            case NULLABLE ->
                capital(place)
                        + (Objects.equals(difference.after(), "nullable")
                                ? " may now be null."
                                : " may no longer be null.");
            case REQUIRED, EXCLUDED_REQUIRED -> capital(place) + " became " + difference.after() + ".";
            case REQUIRED_WITH_DEFAULT -> capital(place) + " became required; it has a default.";
            case PROPERTY, PROPERTY_WITH_DEFAULT, EXCLUDED_PROPERTY -> property(difference, place);
            case READ_ONLY, WRITE_ONLY -> {
                String mark = difference.isAddition() ? difference.after() : "not " + difference.before();
                yield capital(place) + " became " + words(Objects.requireNonNull(mark)) + ".";
            }
            case ENUM -> values(difference, place);
            case ADDITIONAL_PROPERTIES ->
                capital(place) + (Objects.equals(difference.after(), "closed") ? " no longer takes" : " now takes")
                        + " undeclared properties.";
            case DEPRECATED -> deprecation(difference, place);
            case WHOLE -> capital(place) + " no longer allows the same values, by several keywords together.";
            default -> general(difference, place);
        };
    }

    private static String property(SchemaDifference difference, String place) {
        String need = difference.required() ? "required" : "optional";
        return (difference.isAddition() ? "Added " : "Removed ") + "the " + need + " property " + place + ".";
    }

    private static String words(String mark) {
        return mark.replace("readOnly", "read-only").replace("writeOnly", "write-only");
    }

    private static String values(SchemaDifference difference, String place) {
        if (difference.isAddition()) {
            return "Limited " + place + " to " + difference.after() + ".";
        }
        return difference.isRemoval()
                ? capital(place) + " is no longer limited to " + difference.before() + "."
                : "Changed the only value of " + place + " from " + difference.before() + " to " + difference.after()
                        + ".";
    }

    private static String deprecation(SchemaDifference difference, String place) {
        String after = difference.after();
        if (after == null) {
            return "Took back the deprecation of " + place + ".";
        }
        return "Deprecated " + place + after.substring("deprecated".length()) + ".";
    }

    private static String general(SchemaDifference difference, String place) {
        String before = difference.before();
        String after = difference.after();
        String what = what(difference);
        if (before != null && before.equals(after)) {
            return "Changed " + what + " " + before + " of " + place + ".";
        }
        if (before == null) {
            return "Added " + what + " " + after + " to " + place + ".";
        }
        if (after == null) {
            return "Removed " + what + " " + before + " from " + place + ".";
        }
        return "Changed " + what + " of " + place + " from " + before + " to " + after + ".";
    }

    private static String what(SchemaDifference difference) {
        return switch (difference.aspect()) {
            case TYPE -> "the type";
            case FORMAT -> "the format";
            case ENUM_VALUE -> "the value";
            case EXTENSIBLE_ENUM_VALUE -> "the value of the list that may grow,";
            case ANY_OF, ONE_OF -> "a branch of " + difference.keyword() + ":";
            case DEFAULT -> "the default";
            case STABILITY -> "the stability level";
            case SUNSET -> "the sunset";
            case XML -> "the form in XML";
            case DISCRIMINATOR -> "the " + difference.keyword().replace('-', ' ');
            case KEYWORD -> isNamed(difference) ? "the keyword" : difference.keyword();
            default -> difference.keyword();
        };
    }

    /// Whether the sides show nothing but the keyword's own name; "changed the keyword not" says enough then.
    private static boolean isNamed(SchemaDifference difference) {
        return difference.keyword().equals(difference.before())
                || difference.keyword().equals(difference.after());
    }

    private static String capital(String words) {
        return Sentence.begin(words);
    }

    private static String place(Subject subject) {
        String part = switch (subject.part()) {
            case PARAMETER -> "the parameter '" + subject.name() + "'";
            case REQUEST_BODY -> "the request body";
            case RESPONSE_STATUS -> "the response " + subject.status();
            case RESPONSE_HEADER -> "the header '" + subject.name() + "' of the response " + subject.status();
            case RESPONSE_BODY -> "the body of the response " + subject.status();
        };
        if (Payload.DOCUMENT.equals(subject.mediaType())) {
            return subject.path().isEmpty() ? "the documents" : subject.dottedPath() + " in the documents";
        }
        boolean text = subject.mediaType() != null;
        String inner = subject.path().isEmpty() ? part : subject.dottedPath() + " in " + part;
        return text ? inner + " (" + subject.mediaType() + ")" : inner;
    }
}
