package dev.plimsoll.model.xml;

import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Readers of XML that nobody here wrote: a document type is told as an event and never followed, so that nothing
/// outside the document is read and nothing inside it grows.
public final class XmlInput {
    private XmlInput() {}

    public static XMLStreamReader stream(String document) throws XMLStreamException {
        return factory().createXMLStreamReader(new StringReader(document));
    }

    /// In the encoding that the document says.
    public static XMLStreamReader stream(InputStream document) throws XMLStreamException {
        return factory().createXMLStreamReader(document);
    }

    /// Texts come whole, not in pieces.
    public static XMLEventReader events(String document) throws XMLStreamException {
        XMLInputFactory factory = factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLEventReader(new StringReader(document));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
