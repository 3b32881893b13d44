package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Edits of XML, and the places they name.
class XmlEditTest {
    private static XmlEdit edit(String pointer, JsonEdit.Action action) {
        return new XmlEdit(pointer == null ? "" : pointer, action, null, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "unchanged",
            value = {
                "/a|REMOVE|<o><a>1</a><b/></o>|<o><b/></o>",
                "/a|REMOVE|<o><a>1</a> <a/>x</o>|<o> x</o>",
                "/x|REMOVE|<o><a>1</a></o>|unchanged",
                "/a/b|REMOVE|<o><b>1</b><a><b>2</b><c/></a></o>|<o><b>1</b><a><c/></a></o>",
                "/*/b|REMOVE|<o><x><b>1</b></x><y><b/></y></o>|<o><x></x><y></y></o>",
                "/@id|REMOVE|<o  id = '7' n=\"x>y\"><id/></o>|<o n=\"x>y\"><id/></o>",
                "/l/@n|REMOVE|<o n='1'><l n='2'/><l m='3' n='4'>5</l></o>|<o n='1'><l/><l m='3'>5</l></o>",
                "/text()|REMOVE|<o k='1'>seven</o>|<o k='1'></o>",
                "/p:a|REMOVE|<o xmlns:p='u'><p:a>1</p:a></o>|unchanged",
                "/a|RENAME|<o xmlns:p='u'><p:a k='1'>1</p:a></o>|<o xmlns:p='u'><p:a_renamed k='1'>1</p:a_renamed></o>",
                "/a|RENAME|<o><a/></o>|<o><a_renamed/></o>",
                "/@a|RENAME|<o a='1'/>|<o a_renamed='1'/>",
                "/a|UNKNOWN_ENUM|<o><a>open</a></o>|<o><a>open_UNKNOWN</a></o>",
                "/a|UNKNOWN_ENUM|<o><a>3</a></o>|<o><a>987654321</a></o>",
                "/a|UNKNOWN_ENUM|<o><a><b/></a></o>|unchanged",
                "/@a|UNKNOWN_ENUM|<o a='open'/>|<o a='open_UNKNOWN'/>",
                "/a|OVERFLOW|<o><a>-7</a></o>|<o><a>9223372036854775808</a></o>",
                "/a|OVERFLOW|<o><a>1.5</a></o>|<o><a>1e400</a></o>",
                "/a|OVERFLOW|<o><a>word</a></o>|unchanged",
                "/a|RETYPE|<o><a>7</a></o>|<o><a>x7</a></o>",
                "/a|RETYPE|<o><a>word</a></o>|<o><a><value>0</value></a></o>",
                "/a|RETYPE|<o><a><b/></a></o>|<o><a>0</a></o>",
                "/@a|RETYPE|<o a='true'/>|<o a='xtrue'/>",
                "/@a|RETYPE|<o a='word'/>|unchanged",
                "/@a|NULL|<o a='word'/>|unchanged",
                "/a|DUPLICATE_KEY|<o><a>7</a><b/></o>|<o><a>7</a><a>x7</a><b/></o>",
                "/@a|DUPLICATE_KEY|<o a='7'/>|<o a='7' a=\"0\"/>",
                "/a|REMOVE|<?xml version='1.0'?><!-- <o><a> --><o><![CDATA[<a>]]><a>1</a><?a <a> ?></o>|<?xml"
                        + " version='1.0'?><!-- <o><a> --><o><![CDATA[<a>]]><?a <a> ?></o>",
                "/a|REMOVE|<o><a>1</o>|unchanged",
                "/a|REMOVE|<!DOCTYPE o [<!ENTITY e 'x'>]><o><a>1</a></o>|unchanged",
                "/a|REMOVE|<?xml version='1.0' encoding='ISO-8859-1'?><o><a>1</a></o>|unchanged",
            })
    void edits(String pointer, JsonEdit.Action action, String document, String expected) {
        assertThat(edit(pointer, action).applyTo(document)).isEqualTo(expected);
    }

    @Test
    void nullIsTheNilOfXmlSchema() throws Exception {
        String edited = edit("/a", JsonEdit.Action.NULL).applyTo("<o><a k='1'>7</a><b/></o>");
        var element = (org.w3c.dom.Element)
                parsed(String.valueOf(edited)).getElementsByTagName("a").item(0);
        assertThat(element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil"))
                .isEqualTo("true");
        assertThat(element.getAttribute("k")).isEqualTo("1");
        assertThat(element.getTextContent()).isEmpty();
    }

    @Test
    void aValueIsPutThereAsATextAndMarkupAsItIs() {
        var value = WireJson.read("\"a<b & 'c'\"");
        assertThat(new XmlEdit("/a", JsonEdit.Action.REPLACE, value, "").applyTo("<o><a/><a>1</a></o>"))
                .isEqualTo("<o><a>a&lt;b &amp; &apos;c&apos;</a><a>a&lt;b &amp; &apos;c&apos;</a></o>");
        assertThat(new XmlEdit("/a", JsonEdit.Action.REPLACE, value, "<a k='2'><n/></a>").applyTo("<o><a>1</a></o>"))
                .isEqualTo("<o><a k='2'><n/></a></o>");
        assertThat(new XmlEdit("", JsonEdit.Action.REPLACE, value, "<p/>").applyTo("<?xml version='1.0'?><o/>"))
                .isEqualTo("<p/>");
        assertThat(new XmlEdit("/@k", JsonEdit.Action.REPLACE, value, "x\"<").applyTo("<o k='1'/>"))
                .isEqualTo("<o k='x&quot;&lt;'/>");
    }

    @Test
    void theWholeDocumentHasNoNameToLose() {
        assertThatThrownBy(() -> edit("", JsonEdit.Action.REMOVE)).hasMessageContaining("xml_pointer");
    }

    /// Names are of one letter each, so that places are there more than once.
    private static String element(Random random, int depth) {
        String name =
                random.nextInt(4) == 0 ? "p:" + "abc".charAt(random.nextInt(3)) : "" + "abc".charAt(random.nextInt(3));
        var text = new StringBuilder("<" + name + (depth == 0 ? " xmlns:p='u'" : ""));
        for (String attribute : new String[] {"k", "m"}) {
            text.append(
                    random.nextInt(3) == 0
                            ? " " + attribute
                                    + " = \"<>/\".".replace("<", "&lt;").replace(".", "")
                            : "");
        }
        if (random.nextInt(5) == 0) {
            return text.append("/>").toString();
        }
        text.append(">");
        for (int i = random.nextInt(4); i > 0 && depth < 4; i--) {
            text.append(random.nextInt(3) == 0 ? "<!-- <a> --><![CDATA[</a>]]>t" : element(random, depth + 1));
        }
        return text.append("</").append(name).append(" >").toString();
    }

    @Test
    void removingEveryChildOfARandomDocumentLeavesWhatADomLeaves() throws Exception {
        for (int seed = 0; seed < 400; seed++) {
            String document = element(new Random(seed), 0);
            String edited = edit("/a/b", JsonEdit.Action.REMOVE).applyTo(document);
            Document expected = parsed(document);
            int removed = 0;
            for (var outer = expected.getDocumentElement().getFirstChild();
                    outer != null;
                    outer = outer.getNextSibling()) {
                var inner = "a".equals(outer.getLocalName()) ? outer.getFirstChild() : null;
                while (inner != null) {
                    var next = inner.getNextSibling();
                    if ("b".equals(inner.getLocalName())) {
                        outer.removeChild(inner);
                        removed++;
                    }
                    inner = next;
                }
            }
            String which = "seed " + seed + ": " + document;
            assertThat(edited == null).as(which).isEqualTo(removed == 0);
            if (edited != null) {
                Document found = parsed(edited);
                found.normalizeDocument();
                expected.normalizeDocument();
                assertThat(found.isEqualNode(expected))
                        .as(which + " became " + edited)
                        .isTrue();
            }
        }
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
