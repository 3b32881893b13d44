package dev.plimsoll.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.plan.Plans;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import picocli.CommandLine.Help.Ansi;

class JUnitXmlTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOSTILE = "]]> <b> & \u001b[2J \u0000 \"'";

    private static Run run() {
        ExperimentPlan plan = Plans.plan("Orders " + HOSTILE);
        SignalWindow good = new SignalWindow(START, Duration.ofSeconds(2), 100, 0, 20, 40, 60, 1);
        SignalWindow late = new SignalWindow(START, Duration.ofSeconds(2), 100, 5, 20, 400, 600, 1);
        return Run.of(
                RunId.number(1),
                List.of(
                        new RunEvent.Started(
                                START, PlanId.number(1), plan, plan.digest(), new Person("ada"), "embedded"),
                        new RunEvent.CheckMade(START, "stub", true, "answers"),
                        new RunEvent.StageMeasured(START.plusSeconds(2), Phase.BASELINE, null, good),
                        new RunEvent.FaultInjected(START.plusSeconds(2), "latency"),
                        new RunEvent.ConsumerTried(
                                START.plusSeconds(3),
                                "strict",
                                "latency",
                                ConsumerOutcome.BROKE,
                                1,
                                Duration.ofMillis(300),
                                HOSTILE),
                        new RunEvent.FaultRemoved(START.plusSeconds(4), "latency", 12),
                        new RunEvent.StageMeasured(START.plusSeconds(4), Phase.INJECT, "latency", late),
                        new RunEvent.Concluded(START.plusSeconds(5), Verdict.FAIL, "It failed " + HOSTILE)));
    }

    @Test
    void everySignalConsumerAndCheckIsATestCase() throws Exception {
        Element suite = (Element)
                parse(JUnitXml.render(run())).getElementsByTagName("testsuite").item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("7");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(7);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(3);
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("]]> <b> &");
        assertThat(suite.getTextContent()).doesNotContain("\u001b");
    }

    @Test
    void theJsonFormSaysTheSameAsTheExitCode() {
        var tree = Json.mapper().readTree(RunJson.render(run()));

        assertThat(tree.get("verdict").asString()).isEqualTo("FAIL");
        assertThat(tree.get("exitCode").asInt()).isEqualTo(1);
        assertThat(tree.get("stages").size()).isEqualTo(2);
        assertThat(tree.at("/faults/0/hits").asInt()).isEqualTo(12);
        assertThat(tree.get("kill").isNull()).isTrue();
    }

    @Test
    void theTextFormTellsTheStoryAndKeepsTheTerminalSafe() {
        String text = RunText.show(run(), Ansi.OFF);

        assertThat(text)
                .startsWith("R1 FAIL\nIt failed ")
                .contains("STAGE", "400 ms", "strict", "broke (exit code 1)")
                .contains("00:04.0  Fault 'latency' removed; it took effect 12 times")
                .doesNotContain("\u001b");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
