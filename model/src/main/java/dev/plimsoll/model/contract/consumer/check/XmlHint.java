package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a schema says of its form in XML (XML Object of OpenAPI; `nodeType` since 3.2).
///
/// @param name local name; null where it says none
/// @param namespace null where it says none
/// @param prefix shorthand for the namespace; null where it says none
/// @param form how a value travels
record XmlHint(
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String prefix,
        Form form) {
    static final XmlHint NONE = new XmlHint(null, null, null, Form.ELEMENT);

    /// How a value travels.
    enum Form {
        ELEMENT,
        ATTRIBUTE,
        TEXT,
        /// An array with an element of its own around the items.
        WRAPPED,
        /// In a way that is not followed here.
        UNKNOWN
    }

    /// The hint of the first schema that has one, beside a reference before behind it.
    static XmlHint of(Promise promise) {
        for (Schema part : promise.parts()) {
            JsonNode written = part.json("xml");
            if (written != null && written.isObject()) {
                return new XmlHint(
                        text(written, "name"), text(written, "namespace"), text(written, "prefix"), form(written));
            }
        }
        return NONE;
    }

    private static @Nullable String text(JsonNode written, String member) {
        JsonNode found = written.get(member);
        return found == null || !found.isString() ? null : found.stringValue();
    }

    private static Form form(JsonNode written) {
        String type = text(written, "nodeType");
        if (type != null) {
            return switch (type) {
                case "element" -> written.has("wrapped") ? Form.UNKNOWN : Form.ELEMENT;
                case "attribute" -> Form.ATTRIBUTE;
                case "text", "cdata" -> Form.TEXT;
                default -> Form.UNKNOWN;
            };
        }
        if (written.path("attribute").asBoolean(false)) {
            return Form.ATTRIBUTE;
        }
        return written.path("wrapped").asBoolean(false) ? Form.WRAPPED : Form.ELEMENT;
    }

    /// Whether a name is this one. Prefixes are only shorthand and do not count; a namespace does where one is said.
    boolean fits(QName given, Set<String> otherwise) {
        boolean named = name == null
                ? otherwise.contains(given.getLocalPart())
                : local(name).equals(given.getLocalPart());
        return named && (namespace == null || namespace.equals(given.getNamespaceURI()));
    }

    /// The name in XML: what the schema says, without a prefix, or else another.
    String name(String otherwise) {
        return name == null ? otherwise : local(name);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
