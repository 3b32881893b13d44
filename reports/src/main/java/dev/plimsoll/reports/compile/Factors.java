package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;

/// The conditions that together made the outcome possible. Each stands on evidence; none is a person.
final class Factors {
    /// Above this lag the load generator, not the service, made requests late. Milliseconds.
    static final double LATE_GENERATOR = 100;

    private Factors() {}

    static List<Text> of(Evidence evidence, Findings findings) {
        List<Text> factors = new ArrayList<>();
        evidence.run().all(RunEvent.CheckMade.class).stream()
                .filter(check -> !check.passed())
                .forEach(check -> factors.add(Text.of("Technical: the condition behind the check ")
                        .code(check.name())
                        .and(" was not met: ")
                        .code(Words.cut(check.detail(), 300))
                        .and(" ")
                        .ref(evidence.name(check))));
        findings.broken().forEach(tried -> factors.add(consumer(evidence, tried)));
        findings.brokenBaseline()
                .forEach(tried -> factors.add(Text.of("Technical: the steady state was not steady. ")
                        .and(ConsumerSection.outcome(evidence, tried))));
        findings.missed()
                .forEach(reading ->
                        factors.add(Text.of("Technical: ").and(MeasurementSection.inWords(evidence, reading))));
        findings.noEffect()
                .forEach(stay -> factors.add(Text.of("Technical: no traffic reached the place where fault ")
                        .code(stay.id())
                        .and(" acts ")
                        .ref(evidence.name(stay.injected()))
                        .and(".")));
        lateStages(evidence)
                .forEach(stage -> factors.add(Text.of("Technical: the load generator sent late in stage ")
                        .strong(Evidence.stageName(stage))
                        .and(", by " + Math.round(stage.summary().sendLagP99())
                                + " ms or more for 1 % of the requests ")
                        .ref(evidence.name(stage))
                        .and(".")));
        return factors;
    }

    private static Text consumer(Evidence evidence, RunEvent.ConsumerTried tried) {
        String fault = String.valueOf(tried.fault());
        Evidence.NamedChange behind = evidence.changeBehind(fault);
        Text text = Text.of("Technical: ").and(ConsumerSection.outcome(evidence, tried));
        if (behind == null) {
            return text.and(" The consumer relies on what this fault takes away.");
        }
        return text.and(" The amendment makes this possible by the change ")
                .code(behind.change().rule())
                .and(" ")
                .ref(behind.name())
                .and(": " + Words.cut(behind.change().what(), 300));
    }

    static List<RunEvent.StageMeasured> lateStages(Evidence evidence) {
        return evidence.run().stages().stream()
                .filter(stage -> late(stage.summary()))
                .toList();
    }

    private static boolean late(SignalWindow summary) {
        return summary.sendLagP99() > LATE_GENERATOR;
    }
}
