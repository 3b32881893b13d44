package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.StyledValue;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The XML for which a JSON value stands, by the schema that describes it (OpenAPI 3.1, XML Object): what [XmlTexts]
/// reads as that value again.
final class XmlWriting {
    /// Names without colons (Namespaces in XML 1.0), of the letters that contracts use.
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    /// Characters of XML 1.0 but for the carriage return, which a reader turns into a line feed.
    private static final Pattern TEXT = Pattern.compile("[\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");

    private static final String ROOT = "value";
    private static final String ITEM = "item";
    private static final String PREFIX = "ns";

    private final XMLStreamWriter out;

    private XmlWriting(XMLStreamWriter out) {
        this.out = out;
    }

    /// The value has no form in XML by this schema.
    private static final class Formless extends Exception {
        private static final long serialVersionUID = 1L;

        Formless() {
            super(null, null, false, false);
        }
    }

    /// The document; empty where the schema does not tell what it looks like, as one with choices, or where it cannot
    /// be said in XML.
    static Optional<String> text(JsonNode value, Schema schema) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            Promise promise = Promise.of(schema);
            new XmlWriting(out).element(XmlHint.of(promise), rootName(schema), value, promise);
            out.writeEndDocument();
            return Optional.of(text.toString());
        } catch (XMLStreamException | Formless _) {
            return Optional.empty();
        }
    }

    /// The element that stands for a part; empty also where the part is no element of its own.
    static Optional<String> part(JsonNode value, Schema schema, List<String> path) {
        Promise promise = Promise.of(schema);
        for (String step : path) {
            promise = promise == null ? null : step.equals("*") ? promise.items() : promise.property(step);
        }
        XmlHint hint = promise == null ? XmlHint.NONE : XmlHint.of(promise);
        boolean isList = promise != null && promise.types().contains("array") && hint.form() != XmlHint.Form.WRAPPED;
        String name = XmlPath.of(schema, path).map(List::getLast).orElse("@");
        if (isList || name.startsWith("@") || name.equals("text()")) {
            return Optional.empty();
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            String otherwise = name.equals("*") ? ITEM : name;
            new XmlWriting(out).wrapped(new Property(otherwise, value, promise, hint));
            out.flush();
            return Optional.of(text.toString());
        } catch (XMLStreamException | Formless _) {
            return Optional.empty();
        }
    }

    /// The name of the component that the schema refers to (OpenAPI 3.2, XML Object).
    private static String rootName(Schema schema) {
        String reference = schema.referenceText();
        String name = reference == null ? ROOT : reference.substring(reference.lastIndexOf('/') + 1);
        return NAME.matcher(name).matches() ? name : ROOT;
    }

    private void element(XmlHint hint, String otherwise, JsonNode value, @Nullable Promise promise)
            throws XMLStreamException, Formless {
        start(hint, otherwise);
        content(value, promise, hint.name(otherwise));
        out.writeEndElement();
    }

    private void start(XmlHint hint, String otherwise) throws XMLStreamException, Formless {
        String name = checked(hint.name(otherwise));
        if (hint.namespace() == null) {
            out.writeStartElement(name);
        } else if (hint.prefix() == null) {
            out.writeStartElement("", name, hint.namespace());
            out.writeDefaultNamespace(hint.namespace());
        } else {
            out.writeStartElement(checked(hint.prefix()), name, hint.namespace());
            out.writeNamespace(hint.prefix(), hint.namespace());
        }
    }

    private static String checked(String name) throws Formless {
        if (!NAME.matcher(name).matches()) {
            throw new Formless();
        }
        return name;
    }

    /// @param name of the element around it
    private void content(JsonNode value, @Nullable Promise promise, String name) throws XMLStreamException, Formless {
        if (promise != null && promise.hasChoices()) {
            throw new Formless();
        }
        if (value.isNull()) {
            nil();
        } else if (value.isArray()) {
            items(value, promise, ITEM.equals(name) ? ROOT : ITEM);
        } else if (value.isObject()) {
            object(value, promise);
        } else {
            out.writeCharacters(scalar(value));
        }
    }

    private void nil() throws XMLStreamException {
        out.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        out.writeAttribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil", "true");
    }

    private static String scalar(JsonNode value) throws Formless {
        String text = StyledValue.scalar(value);
        if (value.isContainer() || value.isNull() || !TEXT.matcher(text).matches()) {
            throw new Formless();
        }
        return text;
    }

    private void items(JsonNode array, @Nullable Promise promise, String name) throws XMLStreamException, Formless {
        Promise items = promise == null ? null : promise.items();
        XmlHint hint = items == null ? XmlHint.NONE : XmlHint.of(items);
        for (JsonNode item : array) {
            element(hint, name, item, items);
        }
    }

    /// A property of an object.
    ///
    /// @param known what the schema says of it; null where it says nothing
    private record Property(
            String name, JsonNode value, @Nullable Promise known, XmlHint hint) {}

    private void object(JsonNode object, @Nullable Promise promise) throws XMLStreamException, Formless {
        List<Property> properties = object.properties().stream()
                .map(each -> property(each.getKey(), each.getValue(), promise))
                .toList();
        for (Property property : properties) {
            if (property.hint().form() == XmlHint.Form.ATTRIBUTE) {
                attribute(property.hint(), property.name(), scalar(property.value()));
            }
        }
        for (Property property : properties) {
            switch (property.hint().form()) {
                case ATTRIBUTE -> {
                    // It stands in the start of the element already.
                }
                case TEXT -> out.writeCharacters(scalar(property.value()));
                case ELEMENT -> elements(property);
                case WRAPPED -> wrapped(property);
                case UNKNOWN -> throw new Formless();
            }
        }
    }

    private static Property property(String name, JsonNode value, @Nullable Promise promise) {
        Promise known = promise == null ? null : promise.property(name);
        return new Property(name, value, known, known == null ? XmlHint.NONE : XmlHint.of(known));
    }

    private void attribute(XmlHint hint, String otherwise, String text) throws XMLStreamException, Formless {
        String name = checked(hint.name(otherwise));
        if (hint.namespace() == null) {
            out.writeAttribute(name, text);
        } else {
            String prefix = hint.prefix() == null ? PREFIX : checked(hint.prefix());
            out.writeNamespace(prefix, hint.namespace());
            out.writeAttribute(prefix, hint.namespace(), name, text);
        }
    }

    /// An array without an element of its own is its items, each by its own name or that of the property.
    private void elements(Property property) throws XMLStreamException, Formless {
        Promise known = property.known();
        if (!property.value().isArray()) {
            element(property.hint(), property.name(), property.value(), known);
        } else if (known == null || known.items() == null) {
            for (JsonNode item : property.value()) {
                element(property.hint(), property.name(), item, null);
            }
        } else {
            items(property.value(), known, property.name());
        }
    }

    private void wrapped(Property property) throws XMLStreamException, Formless {
        Promise known = property.known();
        if (!property.value().isArray()) {
            element(property.hint(), property.name(), property.value(), known);
            return;
        }
        if (known != null && known.hasChoices()) {
            throw new Formless();
        }
        start(property.hint(), property.name());
        items(property.value(), known, property.hint().name(property.name()));
        out.writeEndElement();
    }
}
