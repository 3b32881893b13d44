package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Aspect;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Differences of type that do not exist on the wire: in a path, query, header or cookie every value travels as text.
/// A receiver of any text takes numbers too, and one text is a list of one text (RFC 6570, 3.2.8, as the styles of
/// OpenAPI use it).
final class OnTheWire {
    private static final Set<String> TEXTUAL = Set.of("string", "integer", "number", "boolean");
    private static final List<String> NARROWING = List.of(
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minItems",
            "allOf",
            "anyOf",
            "oneOf",
            "not");

    private OnTheWire() {}

    static boolean isText(SchemaChanges.Part part, SchemaDifference difference, Schema before, Schema after) {
        boolean inText = part.subject().part() == Subject.Part.PARAMETER
                || part.subject().part() == Subject.Part.RESPONSE_HEADER;
        if (!inText || difference.aspect() != Aspect.TYPE || !difference.path().isEmpty()) {
            return false;
        }
        boolean request = part.flow() == Flow.REQUEST;
        String sent = Objects.requireNonNull(request ? difference.before() : difference.after());
        String received = Objects.requireNonNull(request ? difference.after() : difference.before());
        Schema receiver = target(request ? after : before);
        if (!TEXTUAL.contains(sent) || !isOpen(receiver)) {
            return false;
        }
        return received.equals("string") || (received.equals("array") && takesText(receiver));
    }

    /// The rule that names such a difference.
    static String rule(String usual, Flow flow) {
        String prefix = usual.substring(0, usual.indexOf("-type-") < 0 ? usual.length() : usual.indexOf("-type-"));
        return usual.contains("-type-")
                ? prefix + (flow == Flow.REQUEST ? "-type-generalized" : "-type-compatible")
                : usual;
    }

    private static boolean takesText(Schema array) {
        Schema item = array.schema("items");
        if (item == null) {
            return true;
        }
        Schema target = target(item);
        return isOpen(target) && (target.types().isEmpty() || target.types().contains("string"));
    }

    private static boolean isOpen(Schema schema) {
        return NARROWING.stream().allMatch(keyword -> schema.keyword(keyword) == null);
    }

    private static Schema target(Schema schema) {
        Schema reference = schema.reference();
        return reference == null ? schema : reference;
    }
}
