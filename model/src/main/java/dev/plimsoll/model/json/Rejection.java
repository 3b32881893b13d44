package dev.plimsoll.model.json;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/// Why the reader of JSON refused a record, for the people who wrote it.
///
/// @param why the innermost reason, one line without the names of our classes; where a record refuses its own content
///     it is the record's sentence, which has a translation
/// @param path the value that was refused, as `steps[2].name`; empty where it is not known
/// @param line the line, from 1; 0 where it is not known, as in a tree that has no lines any more
/// @param column the column in that line, from 1; 0 where it is not known
public record Rejection(String why, String path, int line, int column) {
    private static final Pattern OUR_NAMES = Pattern.compile("\\b(?:[a-z]+\\.)+([A-Z]\\w*)");

    /// What an exception of the reader says.
    public static Rejection of(JacksonException wrong) {
        var at = wrong.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        return new Rejection(why(wrong), path(wrong), known ? at.getLineNr() : 0, known ? at.getColumnNr() : 0);
    }

    private static String why(JacksonException wrong) {
        if (wrong.getCause() instanceof IllegalArgumentException own && own.getMessage() != null) {
            return own.getMessage().lines().findFirst().orElse("");
        }
        return switch (wrong) {
            case DatabindException bound -> Expected.words(bound, said(wrong));
            case InputCoercionException _ -> Expected.OTHER_NUMBER;
            default -> said(wrong);
        };
    }

    private static String said(JacksonException wrong) {
        String first =
                String.valueOf(wrong.getOriginalMessage()).lines().findFirst().orElse("");
        return OUR_NAMES.matcher(first).replaceAll("$1");
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .reduce((a, b) -> a + "." + b)
                .map(steps -> steps.replace(".[", "["))
                .orElse("");
    }
}
