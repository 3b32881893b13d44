package dev.plimsoll.cli.run;

import dev.plimsoll.cli.markup.JUnitSuite;
import dev.plimsoll.cli.markup.JUnitSuite.Case;
import dev.plimsoll.cli.markup.JUnitSuite.Kind;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.ConsumerOutcome;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run in the JUnit XML that build servers show: one test case for each signal in each stage, each trial of a
/// consumer, each preflight check, and the verdict.
public final class JUnitXml {
    private JUnitXml() {}

    public static String render(Run run) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("timestamp", run.start().at().toString());
        attributes.put("time", JUnitSuite.seconds(run.elapsed()));
        return new JUnitSuite(run.plan().title(), attributes, cases(run)).render();
    }

    private static List<Case> cases(Run run) {
        List<Case> cases = new ArrayList<>();
        run.all(RunEvent.CheckMade.class)
                .forEach(check -> cases.add(new Case(
                        "preflight",
                        check.name(),
                        Duration.ZERO,
                        check.passed() ? null : Kind.ERROR,
                        check.detail(),
                        "")));
        run.stages().forEach(stage -> run.plan().signals().forEach(signal -> cases.add(signal(stage, signal))));
        run.consumers().forEach(tried -> cases.add(consumer(tried)));
        run.capacity()
                .ifPresent(curve -> cases.add(
                        new Case("peak", "capacity", Duration.ZERO, kind(curve.verdict()), curve.sentence(), "")));
        cases.add(verdict(run));
        return cases;
    }

    private static Case signal(RunEvent.StageMeasured stage, Signal signal) {
        String fault = stage.fault();
        String group = fault == null ? stage.phase().label().toLowerCase(Locale.ROOT) : fault;
        double value = stage.summary().value(signal);
        if (Double.isNaN(value)) {
            return new Case(group, signal.name(), stage.summary().length(), Kind.SKIPPED, "no requests", "");
        }
        String message =
                signal.format(value) + ", and success is " + signal.success().format(signal);
        return new Case(group, signal.name(), stage.summary().length(), kind(signal.judge(value)), message, "");
    }

    private static Case consumer(RunEvent.ConsumerTried tried) {
        Kind kind = switch (tried.outcome()) {
            case WORKED -> tried.missed() ? Kind.SKIPPED : null;
            case BROKE, HUNG -> Kind.FAILURE;
            case NOT_STARTED -> Kind.ERROR;
        };
        String fault = tried.fault();
        return new Case(
                fault == null ? "baseline" : fault,
                "consumer " + tried.consumer(),
                tried.took(),
                kind,
                RunWords.consumer(tried),
                tried.outcome() == ConsumerOutcome.WORKED ? "" : tried.output());
    }

    private static Case verdict(Run run) {
        return run.conclusion()
                .map(end -> new Case("run", "verdict", Duration.ZERO, kind(end.verdict()), end.sentence(), ""))
                .orElse(new Case("run", "verdict", Duration.ZERO, Kind.ERROR, "The run has not ended.", ""));
    }

    private static @Nullable Kind kind(Verdict verdict) {
        return switch (verdict) {
            case PASS -> null;
            case FAIL -> Kind.FAILURE;
            case INCONCLUSIVE -> Kind.SKIPPED;
            case ERROR, INVALID -> Kind.ERROR;
        };
    }
}
