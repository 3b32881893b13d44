package dev.plimsoll.engine.inventory;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.inventory.TestResult;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.xml.XmlInput;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads which operations the test cases of a JUnit XML file name, in their name or class name: `GET /orders/{id}`.
/// Skipped cases say nothing; cases that name no operation are none of this contract's.
final class JUnitResults {
    private static final Pattern CALL =
            Pattern.compile("\\b(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY)\\s+(/[^\\s\"'\\[\\]()]*)");

    private JUnitResults() {}

    /// @throws ContractProblem if the file is no XML, or names things outside of itself
    static List<TestResult> read(String file, byte[] bytes) {
        try {
            XMLStreamReader xml = XmlInput.stream(new ByteArrayInputStream(bytes));
            List<TestResult> results = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    add(results, file, xml);
                }
            }
            return results;
        } catch (XMLStreamException wrong) {
            throw new ContractProblem(
                    file, position(file, wrong.getLocation()), "this is no JUnit XML. Give the file of a test run.");
        }
    }

    private static void add(List<TestResult> results, String file, XMLStreamReader xml) throws XMLStreamException {
        String operation = operation(xml.getAttributeValue(null, "name"));
        if (operation == null) {
            operation = operation(xml.getAttributeValue(null, "classname"));
        }
        boolean passed = true;
        boolean skipped = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                passed &= !(name.equals("failure") || name.equals("error"));
                skipped |= name.equals("skipped");
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (operation != null && !skipped) {
            results.add(new TestResult(operation, passed, file));
        }
    }

    private static @Nullable String operation(@Nullable String text) {
        Matcher call = CALL.matcher(text == null ? "" : text);
        return call.find() ? call.group(1) + " " + call.group(2) : null;
    }

    private static @Nullable SourcePosition position(String file, @Nullable Location location) {
        return location == null || location.getLineNumber() < 1 || location.getColumnNumber() < 1
                ? null
                : new SourcePosition(file, location.getLineNumber(), location.getColumnNumber());
    }
}
