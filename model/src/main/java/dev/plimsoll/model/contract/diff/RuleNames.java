package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/// Which rule names a schema difference.
final class RuleNames {
    private RuleNames() {}

    /// @param root prefix of the part: `request-body`, `response-body`, `request-parameter`, `response-header`
    static String of(SchemaDifference difference, String root, Flow flow) {
        String side = flow == Flow.REQUEST ? "request" : "response";
        return switch (difference.aspect()) {
            case PROPERTY -> property(difference, flow, "");
            case PROPERTY_WITH_DEFAULT -> property(difference, flow, flow == Flow.REQUEST ? "-with-default" : "");
            case REQUIRED -> side + "-property-became-" + difference.after();
            case REQUIRED_WITH_DEFAULT ->
                side + "-property-became-" + difference.after() + (flow == Flow.REQUEST ? "-with-default" : "");
            case EXCLUDED_PROPERTY ->
                side + "-" + need(difference) + "-write-only-property-"
                        + (difference.isAddition() ? "added" : "removed");
            case EXCLUDED_REQUIRED -> side + "-write-only-property-became-" + difference.after();
            case READ_ONLY -> access(difference, side, "read-only");
            case WRITE_ONLY -> access(difference, side, "write-only");
            case STABILITY ->
                Levels.isKnown(difference.after())
                        ? side + "-property-stability-" + level(difference)
                        : "api-invalid-stability-level";
            default -> prefix(difference, root) + "-" + suffix(difference, flow);
        };
    }

    private static String level(SchemaDifference difference) {
        return Levels.rank(difference.after()) < Levels.rank(difference.before()) ? "decreased" : "increased";
    }

    private static String need(SchemaDifference difference) {
        return difference.required() ? "required" : "optional";
    }

    private static String property(SchemaDifference difference, Flow flow, String end) {
        if (flow == Flow.REQUEST) {
            return difference.isAddition()
                    ? "new-" + need(difference) + "-request-property" + end
                    : "request-property-removed";
        }
        return "response-" + need(difference) + "-property-" + (difference.isAddition() ? "added" : "removed");
    }

    private static String access(SchemaDifference difference, String side, String keyword) {
        return side + "-" + need(difference) + "-property-became-" + (difference.isAddition() ? "" : "not-") + keyword;
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
            case FORMAT -> difference.isRemoval() ? "type-generalized" : "type-changed";
            case NULLABLE -> Objects.equals(difference.after(), "nullable") ? "became-nullable" : "became-not-nullable";
            case ENUM_VALUE -> "enum-value-" + (difference.isAddition() ? "added" : "removed");
            case ENUM -> values(difference);
            case MINIMUM -> bound("min", difference);
            case MAXIMUM -> bound("max", difference);
            case MIN_LENGTH -> "min-length-" + move(difference);
            case MAX_LENGTH -> "max-length-" + move(difference);
            case MIN_ITEMS -> "min-items-" + move(difference);
            case MAX_ITEMS -> "max-items-" + move(difference);
            case MIN_PROPERTIES -> "min-properties-" + move(difference);
            case MAX_PROPERTIES -> "max-properties-" + move(difference);
            case MULTIPLE_OF -> "multiple-of-" + presence(difference);
            case PATTERN -> "pattern-" + (isGeneralized(difference, flow) ? "generalized" : presence(difference));
            case UNIQUE_ITEMS -> "unique-items-" + presence(difference);
            case ANY_OF -> "any-of-" + (difference.isAddition() ? "added" : "removed");
            case ONE_OF -> "one-of-" + (difference.isAddition() ? "added" : "removed");
            case ADDITIONAL_PROPERTIES ->
                "additional-properties-" + (Objects.equals(difference.after(), "closed") ? "closed" : "opened");
            case DEFAULT -> "default-value-" + presence(difference);
            case DEPRECATED -> deprecation(difference);
            case SUNSET -> sunset(difference);
            case EXTENSIBLE_ENUM_VALUE -> "x-extensible-enum-value-" + (difference.isAddition() ? "added" : "removed");
            case DISCRIMINATOR -> discriminator(difference);
            case XML -> "xml-changed";
            case KEYWORD -> keyword(difference);
            default -> flow == Flow.REQUEST ? "narrowed" : "widened";
        };
    }

    private static String values(SchemaDifference difference) {
        if (difference.keyword().equals("const")) {
            return "const-" + presence(difference);
        }
        return difference.isAddition() ? "became-enum" : "enum-removed";
    }

    private static String bound(String name, SchemaDifference difference) {
        boolean was = difference.before() == null || difference.before().contains("exclusive");
        boolean is = difference.after() == null || difference.after().contains("exclusive");
        return (was && is ? "exclusive-" : "") + name + "-" + move(difference);
    }

    private static boolean isGeneralized(SchemaDifference difference, Flow flow) {
        return flow == Flow.REQUEST
                && !difference.isAddition()
                && !difference.isRemoval()
                && difference.inclusion().isIncluded();
    }

    private static String deprecation(SchemaDifference difference) {
        String after = difference.after();
        if (after == null) {
            return "reactivated";
        }
        int day = after.indexOf("sunset ");
        if (day < 0) {
            return "deprecated";
        }
        return "deprecated-" + (Sunset.of(after.substring(day + 7)) == null ? "sunset-invalid" : "with-sunset");
    }

    private static String sunset(SchemaDifference difference) {
        if (difference.after() == null) {
            return "sunset-deleted";
        }
        LocalDate before = difference.before() == null ? null : Sunset.of(difference.before());
        LocalDate after = Sunset.of(difference.after());
        if (after == null) {
            return "sunset-invalid";
        }
        return before != null && after.isBefore(before) ? "sunset-date-changed-too-small" : "sunset-date-changed";
    }

    private static String discriminator(SchemaDifference difference) {
        boolean key = difference.keyword().equals("discriminator-mapping");
        return difference.keyword() + "-" + (key && difference.isRemoval() ? "deleted" : presence(difference));
    }

    private static String keyword(SchemaDifference difference) {
        String name = SchemaDifferences.KEYWORDS.get(difference.keyword());
        if (name == null) {
            return "keyword-" + presence(difference);
        }
        boolean counted = name.endsWith("-contains") && !difference.isAddition() && !difference.isRemoval();
        return name + "-" + (counted ? move(difference) : presence(difference));
    }

    private static String presence(SchemaDifference difference) {
        return difference.isAddition() ? "added" : difference.isRemoval() ? "removed" : "changed";
    }

    /// Types in the branches of a union are a list of types; those of `type` widen or narrow the type.
    private static String types(SchemaDifference difference) {
        String before = Objects.requireNonNull(difference.before());
        String after = Objects.requireNonNull(difference.after());
        boolean union = difference.keyword().endsWith("Of");
        if (isWithin(before, after)) {
            return union ? "list-of-types-widened" : "type-generalized";
        }
        if (isWithin(after, before)) {
            return union ? "list-of-types-narrowed" : "type-specialized";
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
