package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.pact.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON value that an XML body stands for, by the schema that describes it (OpenAPI 3.1, XML Object). What the
/// schema does not declare is kept under its own name, so that a schema that forbids it refuses it.
final class XmlTexts {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private XmlTexts() {}

    /// The form cannot be told from the schema.
    private static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        Unclear() {
            super(null, null, false, false);
        }
    }

    /// What a body means.
    ///
    /// @param value null where that is not known
    /// @param wrong what no schema could say is wrong with it; null for nothing
    record Reading(@Nullable JsonNode value, @Nullable String wrong) {}

    static Reading read(String text, Schema schema) {
        Promise promise = Promise.of(schema);
        try {
            XmlElement root = XmlElement.read(text);
            XmlHint hint = XmlHint.of(promise);
            if (hint.name() != null && !hint.fits(root.name(), Set.of())) {
                return new Reading(
                        null,
                        "the root element is <" + root.name().getLocalPart() + ">, that of the contract is <"
                                + hint.name() + ">" + (hint.namespace() == null ? "" : " of " + hint.namespace()));
            }
            return new Reading(value(root, promise), null);
        } catch (XMLStreamException broken) {
            String why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            return new Reading(null, "it is not XML: " + why);
        } catch (Unclear _) {
            // The caller says that the body is not compared.
            return new Reading(null, null);
        }
    }

    private static JsonNode value(XmlElement element, Promise promise) throws Unclear {
        if (promise.hasChoices()) {
            throw new Unclear();
        }
        if (isNil(element)) {
            return VALUES.nullNode();
        }
        Set<String> types = promise.types();
        if (types.contains("array")) {
            return array(element.children(), promise);
        }
        boolean plain = element.children().isEmpty() && attributes(element).isEmpty();
        if (types.contains("object") || promise.knowsProperties()) {
            return object(element, promise);
        }
        return plain ? PlainTexts.typed(element.text(), types) : untold(element);
    }

    private static boolean isNil(XmlElement element) {
        String nil = element.attributes().get(new QName(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
        return "true".equals(nil);
    }

    /// Those of the instance's schema say nothing about the data.
    private static Map<QName, String> attributes(XmlElement element) {
        Map<QName, String> kept = new LinkedHashMap<>(element.attributes());
        kept.keySet().removeIf(name -> name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI));
        return kept;
    }

    private static ArrayNode array(List<XmlElement> elements, Promise promise) throws Unclear {
        ArrayNode array = VALUES.arrayNode();
        Promise items = promise.items();
        for (XmlElement element : elements) {
            array.add(items == null ? untold(element) : value(element, items));
        }
        return array;
    }

    private static ObjectNode object(XmlElement element, Promise promise) throws Unclear {
        ObjectNode object = VALUES.objectNode();
        List<XmlElement> children = new ArrayList<>(element.children());
        Map<QName, String> attributes = attributes(element);
        boolean textTaken = element.text().isEmpty();
        for (String name : propertyNames(promise)) {
            Promise property = promise.property(name);
            if (property == null) {
                continue;
            }
            XmlHint hint = XmlHint.of(property);
            switch (hint.form()) {
                case ATTRIBUTE -> attribute(name, property, hint, attributes, object);
                case TEXT -> {
                    object.set(name, PlainTexts.typed(element.text(), property.types()));
                    textTaken = true;
                }
                case ELEMENT, WRAPPED -> elements(name, property, hint, children, promise.promises(name), object);
                case UNKNOWN -> throw new Unclear();
            }
        }
        if (!textTaken) {
            throw new Unclear();
        }
        undeclared(children, attributes, promise, object);
        return object;
    }

    /// What has the name of a property that goes by another one in XML is not that property.
    private static void undeclared(
            List<XmlElement> children, Map<QName, String> attributes, Promise promise, ObjectNode into) throws Unclear {
        Set<String> taken = propertyNames(promise);
        for (XmlElement rest : children) {
            String name = rest.name().getLocalPart();
            Promise additional = taken.contains(name) ? null : promise.property(name);
            add(
                    into,
                    taken.contains(name) ? "<" + name + ">" : name,
                    additional == null ? untold(rest) : value(rest, additional));
        }
        attributes.forEach((key, text) -> {
            String name = key.getLocalPart();
            add(into, taken.contains(name) ? "@" + name : name, VALUES.stringNode(text));
        });
    }

    private static Set<String> propertyNames(Promise promise) {
        Set<String> names = new LinkedHashSet<>();
        promise.parts().forEach(part -> names.addAll(part.properties().keySet()));
        return names;
    }

    private static void attribute(
            String name, Promise property, XmlHint hint, Map<QName, String> attributes, ObjectNode into) {
        for (QName given : List.copyOf(attributes.keySet())) {
            if (hint.fits(given, Set.of(name))) {
                into.set(name, PlainTexts.typed(String.valueOf(attributes.remove(given)), property.types()));
                return;
            }
        }
    }

    private static void elements(
            String name, Promise property, XmlHint hint, List<XmlElement> children, boolean needed, ObjectNode into)
            throws Unclear {
        boolean isArray = property.types().contains("array");
        boolean unwrapped = isArray && hint.form() != XmlHint.Form.WRAPPED;
        Promise items = property.items();
        XmlHint wanted = unwrapped && items != null ? XmlHint.of(items) : unwrapped ? XmlHint.of(property) : hint;
        List<XmlElement> found = children.stream()
                .filter(child -> wanted.fits(child.name(), Set.of(name)))
                .toList();
        children.removeAll(found);
        if (unwrapped) {
            // An empty list leaves no trace.
            if (!found.isEmpty() || needed) {
                into.set(name, array(found, property));
            }
        } else {
            for (XmlElement element : found) {
                add(into, name, isArray ? wrapped(element, property, hint, name) : value(element, property));
            }
        }
    }

    private static JsonNode wrapped(XmlElement element, Promise property, XmlHint hint, String name) throws Unclear {
        Promise items = property.items();
        XmlHint each = items == null ? hint : XmlHint.of(items);
        Set<String> otherwise = hint.name() == null ? Set.of(name) : Set.of(name, hint.name());
        boolean known = element.children().stream().allMatch(child -> each.fits(child.name(), otherwise));
        return known ? array(element.children(), property) : untold(element);
    }

    /// An element of which no schema speaks: its text, or an object of what it has.
    private static JsonNode untold(XmlElement element) {
        Map<QName, String> attributes = attributes(element);
        if (element.children().isEmpty() && attributes.isEmpty()) {
            return VALUES.stringNode(element.text());
        }
        ObjectNode object = VALUES.objectNode();
        attributes.forEach((name, text) -> add(object, name.getLocalPart(), VALUES.stringNode(text)));
        element.children().forEach(child -> add(object, child.name().getLocalPart(), untold(child)));
        return object;
    }

    /// Several of one name make a list.
    private static void add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before instanceof ArrayNode list) {
            list.add(value);
        } else if (before != null) {
            object.set(name, VALUES.arrayNode().add(before).add(value));
        } else {
            object.set(name, value);
        }
    }
}
