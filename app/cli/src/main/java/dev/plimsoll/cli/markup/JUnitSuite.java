package dev.plimsoll.cli.markup;

import dev.plimsoll.cli.terminal.Visible;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Test cases in the JUnit XML that build servers show.
///
/// @param name of the suite
/// @param attributes further attributes of the suite, in their order
/// @param cases in order
public record JUnitSuite(String name, Map<String, String> attributes, List<Case> cases) {
    /// How build servers tell results apart; null stands for a test that passed.
    public enum Kind {
        FAILURE,
        ERROR,
        SKIPPED
    }

    /// One test case.
    ///
    /// @param group what it belongs to; build servers show a class there
    /// @param kind null if it passed
    /// @param message why it did not pass
    /// @param output what else there is to read; blank for nothing
    public record Case(
            String group,
            String name,
            Duration took,
            @Nullable Kind kind,
            String message,
            String output) {
        boolean is(Kind wanted) {
            return kind == wanted;
        }
    }

    /// The document, ending with a line feed.
    public String render() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", Visible.line(name));
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            xml.writeAttribute("tests", Integer.toString(cases.size()));
            xml.writeAttribute("failures", count(Kind.FAILURE));
            xml.writeAttribute("errors", count(Kind.ERROR));
            xml.writeAttribute("skipped", count(Kind.SKIPPED));
            for (Case one : cases) {
                write(xml, one);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML is written to memory and was refused", impossible);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Visible.line(one.group()));
        xml.writeAttribute("name", Visible.line(one.name()));
        xml.writeAttribute("time", seconds(one.took()));
        if (one.kind() != null) {
            String kind = one.kind().name().toLowerCase(Locale.ROOT);
            xml.writeStartElement(kind);
            xml.writeAttribute("message", Visible.line(one.message()));
            if (one.kind() != Kind.SKIPPED) {
                xml.writeAttribute("type", kind); // Maven's report passes over failures that have none
            }
            xml.writeEndElement();
        }
        if (!one.output().isBlank()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(Visible.block(one.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private String count(Kind kind) {
        return Long.toString(cases.stream().filter(one -> one.is(kind)).count());
    }

    /// A length of time as the attribute `time` has it.
    public static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toNanos() / 1e9);
    }
}
