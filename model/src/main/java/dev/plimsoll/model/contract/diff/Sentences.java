package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.schema.SchemaDifference;

/// Says in one sentence what a schema difference is.
final class Sentences {
    private Sentences() {}

    static String of(SchemaDifference difference, Subject subject) {
        String place = place(subject);
        String before = difference.before();
        String after = difference.after();
        String what = words(difference);
        if (before == null) {
            return "Added " + what + " " + after + " to " + place + ".";
        }
        if (after == null) {
            return "Removed " + what + " " + before + " from " + place + ".";
        }
        return "Changed " + what + " of " + place + " from " + before + " to " + after + ".";
    }

    private static String words(SchemaDifference difference) {
        return switch (difference.aspect()) {
            case TYPE -> "the type";
            case FORMAT -> "the format";
            case NULLABLE -> "whether null is allowed";
            case ENUM_VALUE -> "the value";
            case ENUM -> "the list of values";
            case PROPERTY -> (difference.required() ? "the required" : "the optional") + " property";
            case REQUIRED -> "the need";
            case READ_ONLY, WRITE_ONLY -> "the mark";
            case ANY_OF, ONE_OF -> "the branch of " + difference.keyword();
            case ADDITIONAL_PROPERTIES -> "the openness to undeclared properties";
            case WHOLE -> "the values";
            default -> "the keyword " + difference.keyword();
        };
    }

    private static String place(Subject subject) {
        String part = switch (subject.part()) {
            case PARAMETER -> "the parameter '" + subject.name() + "'";
            case REQUEST_BODY -> "the request body";
            case RESPONSE_STATUS -> "the response " + subject.status();
            case RESPONSE_HEADER -> "the header '" + subject.name() + "' of the response " + subject.status();
            case RESPONSE_BODY -> "the body of the response " + subject.status();
        };
        boolean text = subject.mediaType() != null;
        String inner = subject.path().isEmpty() ? part : subject.dottedPath() + " in " + part;
        return text ? inner + " (" + subject.mediaType() + ")" : inner;
    }
}
