package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.xml.XmlInput;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Puts generated values into an XML text: attributes are steps `@name`, the text of an element is `#text` or, where it
/// has no elements in it, the element itself. Everything else stays, comments and instructions
/// too; attributes may come in another order, which means nothing.
final class XmlDraw {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    /// An element that is open.
    private static final class Open {
        private final List<Step> path;
        private final Map<QName, Integer> seen = new HashMap<>();
        private boolean hasElements;
        private boolean asked;
        private boolean drawn;

        private Open(List<Step> path) {
            this.path = path;
        }
    }

    private final Function<List<Step>, @Nullable JsonNode> made;
    private final Deque<Open> open = new ArrayDeque<>();

    /// @param made the value for a place; null where none is generated
    XmlDraw(Function<List<Step>, @Nullable JsonNode> made) {
        this.made = made;
    }

    /// @throws XMLStreamException if the text is not XML or declares a document type
    String draw(String text) throws XMLStreamException {
        XmlElement.read(text); // refuses what is too deep or declares a document type
        StringWriter drawn = new StringWriter();
        drawn.write(declaration(text));
        XMLEventReader from = XmlInput.events(text);
        XMLEventWriter to = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(drawn);
        open.push(new Open(List.of()));
        while (from.hasNext()) {
            XMLEvent event = from.nextEvent();
            if (!event.isStartDocument() && !event.isEndDocument()) {
                copy(event, to);
            }
        }
        to.close();
        return drawn.toString();
    }

    /// As it is written: the writer of the runtime would add words of its own.
    private static String declaration(String text) {
        return text.startsWith("<?xml ") ? text.substring(0, text.indexOf("?>") + 2) : "";
    }

    private void copy(XMLEvent event, XMLEventWriter to) throws XMLStreamException {
        if (event.isStartElement()) {
            to.add(started(event.asStartElement()));
        } else if (event.isEndElement()) {
            fillEmpty(to);
            to.add(event);
            open.pop();
        } else if (event.isCharacters()) {
            to.add(text(event.asCharacters()));
        } else {
            to.add(event);
        }
    }

    private StartElement started(StartElement element) {
        Open parent = open.getFirst();
        parent.hasElements = true;
        int index = parent.seen.merge(element.getName(), 1, Integer::sum) - 1;
        List<Step> path = JsonMatch.and(parent.path, Step.element(XmlElement.prefixed(element.getName()), index));
        open.push(new Open(path));
        return EVENTS.createStartElement(
                element.getName(), attributes(path, element.getAttributes()), element.getNamespaces());
    }

    private Iterator<Attribute> attributes(List<Step> path, Iterator<Attribute> written) {
        List<Attribute> all = new ArrayList<>();
        written.forEachRemaining(attribute -> {
            String name = XmlElement.prefixed(attribute.getName());
            JsonNode value = made.apply(JsonMatch.and(path, Step.key("@" + name)));
            all.add(value == null ? attribute : EVENTS.createAttribute(attribute.getName(), ValueMatch.text(value)));
        });
        return all.iterator();
    }

    /// Space between elements is no text. What comments cut in pieces is one text.
    private Characters text(Characters written) {
        Open element = open.getFirst();
        if (written.getData().isBlank()) {
            return written;
        }
        if (element.asked) {
            return element.drawn ? EVENTS.createCharacters("") : written;
        }
        JsonNode value = textOf(element);
        return value == null ? written : EVENTS.createCharacters(ValueMatch.text(value));
    }

    private void fillEmpty(XMLEventWriter to) throws XMLStreamException {
        Open element = open.getFirst();
        JsonNode value = element.asked || element.hasElements ? null : textOf(element);
        if (value != null) {
            to.add(EVENTS.createCharacters(ValueMatch.text(value)));
        }
    }

    private @Nullable JsonNode textOf(Open element) {
        JsonNode named = made.apply(JsonMatch.and(element.path, Step.key("#text")));
        JsonNode value = named == null && !element.hasElements ? made.apply(element.path) : named;
        element.asked = true;
        element.drawn = value != null;
        return value;
    }
}
