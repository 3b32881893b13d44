package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.xml.XmlInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML element: names by namespace, attributes, text, children. Comments and instructions are left out.
///
/// @param prefixed the name as written, with its prefix
public record XmlElement(
        QName name, String prefixed, Map<QName, String> attributes, List<XmlElement> children, String text) {
    private static final int DEEPEST = 256;

    public XmlElement {
        children = List.copyOf(children);
    }

    /// @throws XMLStreamException if the text is not XML, declares a document type, or nests too deep
    public static XmlElement read(String text) throws XMLStreamException {
        XMLStreamReader reader = XmlInput.stream(text);
        XmlElement root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("it declares a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(reader, 1);
            }
        }
        if (root == null) {
            throw new XMLStreamException("it has no element");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("it nests deeper than " + DEEPEST + " elements");
        }
        QName name = reader.getName();
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            attributes.put(reader.getAttributeName(at), reader.getAttributeValue(at));
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {
                    // comments and instructions say nothing about the data
                }
            }
        }
        return new XmlElement(
                name, prefixed(name), attributes, children, text.toString().strip());
    }

    static String prefixed(QName name) {
        return name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart();
    }

    List<XmlElement> children(QName of) {
        return children.stream().filter(child -> child.name().equals(of)).toList();
    }
}
