package dev.plimsoll.reports.compile;

import dev.plimsoll.model.evidence.Condition;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.safeguard.SafeguardState;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.RetryStorm;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What went well, where luck helped, and what came otherwise than expected, read from the record.
final class Outcomes {
    /// A value this near to its limit, as a share of the limit, held by a narrow margin.
    private static final double NARROW = 0.1;
    /// A fault that took effect fewer times than this shows little.
    private static final int FEW_HITS = 10;

    private Outcomes() {}

    static List<Text> wentWell(Evidence evidence, Findings findings) {
        List<Text> well = new ArrayList<>();
        for (Safeguards.Safeguard safeguard : Safeguards.of(evidence)) {
            if (safeguard.state() == SafeguardState.WORKED) {
                well.add(Text.of(safeguard.name() + " worked: ")
                        .and(safeguard.measured())
                        .and("."));
            }
        }
        for (ConsumerUnderTest consumer : evidence.plan().consumers()) {
            List<RunEvent.ConsumerTried> trials = evidence.run().consumers().stream()
                    .filter(tried -> tried.consumer().equals(consumer.name()))
                    .toList();
            boolean all = !trials.isEmpty()
                    && trials.stream().allMatch(tried -> tried.outcome() == ConsumerOutcome.WORKED && !tried.missed());
            if (all) {
                well.add(Text.of("The consumer ")
                        .code(consumer.name())
                        .and(" worked in all " + Words.count(trials.size(), "trial", "trials") + " ")
                        .ref(evidence.name(trials.getLast()))
                        .and("."));
            }
        }
        long hits = findings.forecasts().stream()
                .filter(Findings.ForecastReading::hit)
                .count();
        if (hits > 0) {
            well.add(Text.of(
                    Words.count(hits, "forecast interval", "forecast intervals") + " held the measured value."));
        }
        return well;
    }

    static List<Text> lucky(Evidence evidence) {
        List<Text> lucky = new ArrayList<>();
        for (Findings.Reading reading : Findings.readings(evidence)) {
            if (reading.verdict() == Verdict.PASS && narrow(reading)) {
                lucky.add(MeasurementSection.inWords(evidence, reading)
                        .and(" It held with less than " + Words.percent(NARROW) + " to spare."));
            }
        }
        for (FaultStay stay : evidence.stays()) {
            RunEvent.FaultRemoved removed = stay.removed();
            if (removed != null && removed.hits() > 0 && removed.hits() < FEW_HITS) {
                lucky.add(Text.of("Fault ")
                        .code(stay.id())
                        .and(" took effect only " + Words.count(removed.hits(), "time", "times")
                                + ", so what was seen under it rests on little ")
                        .ref(evidence.name(removed))
                        .and("."));
            }
        }
        return lucky;
    }

    private static boolean narrow(Findings.Reading reading) {
        Condition success = reading.signal().success();
        return success.limit() != 0 && Math.abs(reading.value() - success.limit()) < NARROW * Math.abs(success.limit());
    }

    static List<Text> surprises(Evidence evidence, Findings findings) {
        List<Text> surprises = new ArrayList<>();
        for (Findings.ForecastReading forecast : findings.forecasts()) {
            Findings.Reading actual = forecast.actual();
            if (actual != null && !forecast.hit()) {
                Signal signal = forecast.signal();
                surprises.add(Text.empty()
                        .code(signal.name())
                        .and(" was " + actual.written() + ", outside the forecast of "
                                + signal.format(forecast.interval().low()) + " to "
                                + signal.format(forecast.interval().high()) + " ")
                        .ref(evidence.name(actual.stage()))
                        .and("."));
            }
        }
        Double given = evidence.plan().forecast().verdicts().get(evidence.verdict());
        boolean forecast = !evidence.plan().forecast().verdicts().isEmpty();
        if (forecast && (given == null || given < 0.5)) {
            surprises.add(Text.of("The verdict " + evidence.verdict() + " came, to which the forecast gave "
                    + Words.percent(given == null ? 0 : given) + "."));
        }
        for (FaultStay stay : findings.noEffect()) {
            surprises.add(Text.of("Fault ")
                    .code(stay.id())
                    .and(" acted for "
                            + Words.length(Duration.between(stay.injected().at(), stay.end())) + " and met nothing ")
                    .ref(evidence.name(stay.injected()))
                    .and("."));
        }
        for (RunEvent.ConsumerTried tried : findings.brokenBaseline()) {
            surprises.add(ConsumerSection.outcome(evidence, tried));
        }
        for (RetryStorm storm : RetryStorm.of(evidence.run())) {
            surprises.add(ConsumerSection.storm(evidence, storm));
        }
        for (RunEvent.TroubleMet trouble : evidence.run().all(RunEvent.TroubleMet.class)) {
            surprises.add(Text.of("Plimsoll or its environment met trouble: ")
                    .code(Words.cut(trouble.what(), 400))
                    .and(" ")
                    .ref(evidence.name(trouble)));
        }
        return surprises;
    }
}
