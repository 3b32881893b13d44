package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.contract.document.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a value travels in XML, in words: the XML Object of OpenAPI, with `nodeType` since 3.2. A prefix is only
/// shorthand for the namespace and does not count.
final class XmlForm {
    /// The members that are followed, and `prefix`.
    static final Set<String> MEMBERS = Set.of("name", "namespace", "prefix", "attribute", "wrapped", "nodeType");

    private XmlForm() {}

    /// @param xml what the schema says of it; null where it says nothing
    /// @param usual the name where it says none: that of the property or of the component
    static String of(@Nullable Node xml, String usual) {
        String type = text(xml, "nodeType");
        boolean wrapped = isTrue(xml, "wrapped");
        if (type == null) {
            type = isTrue(xml, "attribute") ? "attribute" : "element";
        }
        String namespace = text(xml, "namespace");
        String in = namespace == null ? "" : " in the namespace " + namespace;
        return switch (type) {
            case "element" -> (wrapped ? "items in an element of their own, <" : "<") + name(xml, usual) + ">" + in;
            case "attribute" -> "the attribute " + name(xml, usual) + in;
            case "text", "cdata" -> "text"; // a reader sees no difference
            case "none" -> "nothing around its parts";
            default -> "the node type " + type;
        };
    }

    private static String name(@Nullable Node xml, String usual) {
        String name = text(xml, "name");
        return name == null ? usual : name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String text(@Nullable Node xml, String member) {
        Node found = xml == null ? null : xml.get(member);
        return found == null ? null : found.text();
    }

    private static boolean isTrue(@Nullable Node xml, String member) {
        Node found = xml == null ? null : xml.get(member);
        return found != null && found.isTrue();
    }
}
