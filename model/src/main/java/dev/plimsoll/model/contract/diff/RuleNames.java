package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.math.BigDecimal;
import java.util.Objects;

/// Which rule names a schema difference.
final class RuleNames {
    private RuleNames() {}

    /// @param root prefix of the part: `request-body`, `response-body`, `request-parameter`, `response-header`
    static String of(SchemaDifference difference, String root, Flow flow) {
        return switch (difference.aspect()) {
            case PROPERTY -> property(difference, flow);
            case REQUIRED ->
                flow == Flow.REQUEST
                        ? "request-property-became-" + difference.after()
                        : "response-property-became-" + difference.after();
            case READ_ONLY -> access(difference, flow, "read-only");
            case WRITE_ONLY -> access(difference, flow, "write-only");
            default -> prefix(difference, root) + "-" + suffix(difference, flow);
        };
    }

    private static String property(SchemaDifference difference, Flow flow) {
        String need = difference.required() ? "required" : "optional";
        if (flow == Flow.REQUEST) {
            return difference.isAddition() ? "new-" + need + "-request-property" : "request-property-removed";
        }
        return "response-" + need + "-property-" + (difference.isAddition() ? "added" : "removed");
    }

    private static String access(SchemaDifference difference, Flow flow, String keyword) {
        String side = flow == Flow.REQUEST ? "request" : "response";
        return side + "-property-became-" + (difference.isAddition() ? "" : "not-") + keyword;
    }

    private static String prefix(SchemaDifference difference, String root) {
        if (difference.path().isEmpty()) {
            return root;
        }
        return switch (root) {
            case "request-body" -> "request-property";
            case "response-body" -> "response-property";
            default -> root + "-property";
        };
    }

    private static String suffix(SchemaDifference difference, Flow flow) {
        return switch (difference.aspect()) {
            case TYPE -> types(difference);
            case FORMAT -> "type-changed";
            case NULLABLE -> Objects.equals(difference.after(), "nullable") ? "became-nullable" : "became-not-nullable";
            case ENUM_VALUE -> "enum-value-" + (difference.isAddition() ? "added" : "removed");
            case ENUM -> difference.isAddition() ? "became-enum" : "enum-removed";
            case MINIMUM -> "min-" + move(difference);
            case MAXIMUM -> "max-" + move(difference);
            case MIN_LENGTH -> "min-length-" + move(difference);
            case MAX_LENGTH -> "max-length-" + move(difference);
            case MIN_ITEMS -> "min-items-" + move(difference);
            case MAX_ITEMS -> "max-items-" + move(difference);
            case MIN_PROPERTIES -> "min-properties-" + move(difference);
            case MAX_PROPERTIES -> "max-properties-" + move(difference);
            case MULTIPLE_OF -> "multiple-of-" + presence(difference);
            case PATTERN -> "pattern-" + presence(difference);
            case UNIQUE_ITEMS -> "unique-items-" + presence(difference);
            case ANY_OF -> "any-of-" + (difference.isAddition() ? "added" : "removed");
            case ONE_OF -> "one-of-" + (difference.isAddition() ? "added" : "removed");
            case ADDITIONAL_PROPERTIES ->
                "additional-properties-" + (Objects.equals(difference.after(), "closed") ? "closed" : "opened");
            case DEFAULT -> "default-value-" + presence(difference);
            case DEPRECATED -> Objects.equals(difference.after(), "true") ? "deprecated" : "reactivated";
            case KEYWORD -> "keyword-" + presence(difference);
            default -> flow == Flow.REQUEST ? "narrowed" : "widened";
        };
    }

    private static String presence(SchemaDifference difference) {
        return difference.isAddition() ? "added" : difference.isRemoval() ? "removed" : "changed";
    }

    private static String types(SchemaDifference difference) {
        String before = Objects.requireNonNull(difference.before());
        String after = Objects.requireNonNull(difference.after());
        boolean lists = before.contains(" or ") || after.contains(" or ");
        if (isWithin(before, after)) {
            return lists ? "list-of-types-widened" : "type-generalized";
        }
        if (isWithin(after, before)) {
            return lists ? "list-of-types-narrowed" : "type-specialized";
        }
        return "type-changed";
    }

    private static boolean isWithin(String inner, String outer) {
        if (outer.equals("any")) {
            return true;
        }
        var all = java.util.Set.of(outer.split(" or "));
        return java.util.Arrays.stream(inner.split(" or "))
                .allMatch(type -> all.contains(type) || (type.equals("integer") && all.contains("number")));
    }

    private static String move(SchemaDifference difference) {
        if (difference.before() == null || difference.after() == null) {
            return difference.isAddition() ? "set" : "unset";
        }
        int order = number(difference.after()).compareTo(number(difference.before()));
        boolean exclusiveNow = difference.after().contains("exclusive");
        boolean lower = difference.keyword().startsWith("min");
        boolean up = order > 0 || (order == 0 && exclusiveNow == lower);
        return up ? "increased" : "decreased";
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.split(" ", 2)[0]);
    }
}
