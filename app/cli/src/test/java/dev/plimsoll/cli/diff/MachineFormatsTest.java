package dev.plimsoll.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.SarifSchema;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.json.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;

/// The formats that other programs read: SARIF for code scanning, JUnit XML for build servers.
class MachineFormatsTest {
    static Stream<ContractDiff> diffs() {
        return Stream.of(Samples.plain(), Samples.hostile(), Samples.diff("nothing"), Samples.shared(200));
    }

    private static String render(DiffFormat format, ContractDiff diff) {
        SourceText none = SourceText.of("");
        return format.render(DiffView.of(diff), none, none, Ansi.OFF);
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void sarifIsValidByTheSchemaOfTheStandard(ContractDiff diff) {
        assertThat(SarifSchema.complaints(render(DiffFormat.SARIF, diff))).isEmpty();
    }

    @Test
    void theSchemaOfTheStandardRefusesWhatIsNoSarif() {
        String wrong = render(DiffFormat.SARIF, Samples.plain()).replace("\"error\"", "\"catastrophe\"");
        assertThat(SarifSchema.complaints(wrong)).isNotEmpty();
    }

    @Test
    void sarifHasOneResultForAnEditWithItsRuleAndPlaces() {
        JsonNode run = Json.mapper()
                .readTree(render(DiffFormat.SARIF, Samples.shared(200)))
                .at("/runs/0");
        JsonNode result = run.at("/results/0");

        assertThat(run.get("results")).hasSize(2);
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                .isEqualTo(result.get("ruleId"));
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("revision.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(2);
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("base.yaml");
        assertThat(result.at("/message/text").asString()).contains("199 more places");
        assertThat(result.at("/partialFingerprints/plimsollEdit~1v1").asString())
                .isEqualTo(Samples.fingerprint("root"));
        assertThat(run.at("/results/1/suppressions/0/justification").asString()).contains("by ada");
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void junitIsReadByAStockParserAndItsCountsAreRight(ContractDiff diff) throws Exception {
        Document page = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(render(DiffFormat.JUNIT, diff))));
        Element suite = (Element) page.getElementsByTagName("testsuite").item(0);

        assertThat(page.getElementsByTagName("testcase").getLength())
                .isEqualTo(diff.groups().size() + 1)
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(page.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(page.getElementsByTagName("skipped").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("skipped")));
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void mavensOwnReportReadsTheCases(ContractDiff diff) throws Exception {
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(render(DiffFormat.JUNIT, diff).getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8));

        int cases =
                suites.stream().mapToInt(suite -> suite.getTestCases().size()).sum();
        long failed = suites.stream()
                .flatMap(suite -> suite.getTestCases().stream())
                .filter(ReportTestCase::hasFailure)
                .count();
        assertThat(cases).isEqualTo(diff.groups().size() + 1);
        assertThat(failed)
                .isEqualTo(suites.stream()
                        .mapToLong(ReportTestSuite::getNumberOfFailures)
                        .sum());
    }

    @Test
    void breakingFailsRiskyIsSkippedSafeAndAcceptedPass() {
        assertThat(render(DiffFormat.JUNIT, Samples.plain()))
                .contains("tests=\"5\" failures=\"3\" errors=\"0\" skipped=\"1\"");
        assertThat(render(DiffFormat.JUNIT, Samples.shared(3))).contains("tests=\"3\" failures=\"2\"");
    }
}
