package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.control.chart.ChartData;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the run screen folds from the record: charts, phases, consumers, log.
class RunOnScreenTest {
    private final Run killed = Samples.run(
            new RunEvent.PhaseEntered(Samples.second(1), Phase.BASELINE),
            Samples.window(2, 10, 0, 100),
            Samples.window(3, 0, 0, 0),
            new RunEvent.ConsumerTried(
                    Samples.second(3), "checkout", null, ConsumerOutcome.WORKED, 0, Duration.ofSeconds(1), "fine"),
            new RunEvent.PhaseEntered(Samples.second(4), Phase.INJECT),
            new RunEvent.FaultInjected(Samples.second(4), "latency"),
            Samples.window(5, 9, 1, 500),
            new RunEvent.KillRequested(Samples.second(6), Samples.LIN, "lin pulled the kill switch."),
            new RunEvent.FaultRemoved(Samples.second(6.1), "latency", 9),
            new RunEvent.FaultsCleared(Samples.second(6.2), 0),
            new RunEvent.RollbackDone(Samples.second(7), 0, Duration.ofSeconds(1), ""),
            new RunEvent.Concluded(Samples.second(7), Verdict.INCONCLUSIVE, "It was stopped."));

    @Test
    void theLatencyChartHasGapsBandsLimitsAndTheKill() {
        ChartData chart = RunCharts.latency(killed);
        assertThat(chart.series()).extracting(ChartData.Series::name).containsExactly("p50", "p95", "p99");
        List<ChartData.Point> p95 = chart.series().get(1).points();
        assertThat(p95.getFirst()).isEqualTo(new ChartData.Point(2, 100));
        assertThat(p95.get(1).value()).isNaN();
        assertThat(chart.bands()).containsExactly(new ChartData.Band("latency", 4, 6.1));
        assertThat(chart.limits()).extracting(ChartData.Limit::value).containsExactly(300.0);
        assertThat(chart.marks()).containsExactly(new ChartData.Mark("kill switch", 6));
        assertThat(chart.until()).isEqualTo(7);
        assertThat(chart.highest()).isEqualTo(1_000);
        assertThat(chart.summary()).contains("p95 is 500 ms", "1 fault bands");
    }

    @Test
    void theErrorChartCountsFailedOverAll() {
        assertThat(RunCharts.errors(killed)
                        .series()
                        .getFirst()
                        .points()
                        .getLast()
                        .value())
                .isEqualTo(0.1);
    }

    @Test
    void theAxisOfALiveRunIsAsLongAsThePlan() {
        assertThat(RunCharts.latency(Samples.run()).until()).isEqualTo(12);
    }

    @Test
    void phasesOfAStoppedRunEndWithTheRollback() {
        assertThat(PhaseStep.of(killed))
                .containsExactly(
                        new PhaseStep(Phase.PREFLIGHT, PhaseStep.State.DONE),
                        new PhaseStep(Phase.BASELINE, PhaseStep.State.DONE),
                        new PhaseStep(Phase.INJECT, PhaseStep.State.DONE),
                        new PhaseStep(Phase.RECOVER, PhaseStep.State.SKIPPED),
                        new PhaseStep(Phase.KILLED, PhaseStep.State.DONE),
                        new PhaseStep(Phase.ROLLED_BACK, PhaseStep.State.DONE));
        assertThat(PhaseStep.of(Samples.run()))
                .extracting(PhaseStep::state)
                .startsWith(PhaseStep.State.NOW, PhaseStep.State.TO_COME);
    }

    @Test
    void theConsumerTableHasACellForEveryStage() {
        ConsumerTable table = ConsumerTable.of(killed);
        assertThat(table.stages()).containsExactly("baseline", "latency");
        assertThat(table.rows().getFirst().cells())
                .containsExactly(
                        new ConsumerTable.Cell(ConsumerOutcome.WORKED, "fine"), new ConsumerTable.Cell(null, ""));
    }

    @Test
    void theConsumerTableIsCopiedWithItsWords() {
        assertThat(ConsumerTable.of(killed).text().markdown()).isEqualTo("""
            | Consumer | baseline | latency |
            | --- | --- | --- |
            | checkout | Worked | not tried |
            """);
    }

    private static RunEvent called(String fault, long calls) {
        return new RunEvent.ConsumerTried(
                Samples.second(5),
                "checkout",
                fault,
                ConsumerOutcome.WORKED,
                0,
                Duration.ofSeconds(1),
                "",
                null,
                calls);
    }

    @Test
    void aRetryStormIsNamedInTheTable() {
        Run storm = Samples.run(called(null, 2), called("latency", 40));
        assertThat(ConsumerTable.of(storm).text().markdown()).isEqualTo("""
            | Consumer | baseline | latency |
            | --- | --- | --- |
            | checkout | Worked | Worked, retry storm: 40 calls |
            """);
        Run calm = Samples.run(called(null, 2), called("latency", 6));
        assertThat(ConsumerTable.of(calm).text().markdown()).contains("| Worked | Worked |");
    }

    @Test
    void whatAFaultDidIsHeldAgainstWhatItWasToDo() {
        EventLog shown = new EventLog();
        shown.show(Samples.run(
                new RunEvent.FaultRemoved(Samples.second(5), "whole", 9, 9L),
                new RunEvent.FaultRemoved(Samples.second(6), "part", 9, 40L),
                new RunEvent.FaultRemoved(Samples.second(7), "silent", -1)));
        assertThat(shown.events().stream().map(event -> shown.text(event).text()))
                .contains(
                        "Fault 'whole' removed; it took effect 9 times.",
                        "Fault 'part' removed; it took effect 9 of 40 times.",
                        "Fault 'silent' removed; nobody counted how often it took effect.");
    }

    @Test
    void theLogIsNewestFirstInSentences() {
        EventLog shown = new EventLog();
        shown.show(killed);
        List<EventText> log = shown.events().stream().map(shown::text).toList();
        assertThat(log.getFirst().text()).isEqualTo("Verdict INCONCLUSIVE: It was stopped.");
        assertThat(log).extracting(EventText::text).contains("All faults are gone.", "The rollback is done after 1 s.");
        assertThat(log.get(3).when()).isEqualTo("0:06.1");
        assertThat(log).allSatisfy(line -> assertThat(line.text()).endsWith("."));
    }
}
