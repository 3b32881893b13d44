package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.RunJudge.Conclusion;
import java.util.List;
import java.util.Optional;

/// What the signals of a plan say of the stages of its run, and what their silence says.
final class StageJudge {
    private StageJudge() {}

    /// Silence proves nothing, unless the plan says for every signal what it means.
    static Optional<Conclusion> noData(Run run, List<RunEvent.StageMeasured> stages) {
        return stages.stream()
                .filter(stage -> stage.summary().empty() && (stage.phase() == Phase.BASELINE || silent(run)))
                .findFirst()
                .map(stage -> RunJudge.invalid("No request was measured during " + nameOf(run, stage) + "."))
                .or(() -> untold(run, stages));
    }

    private static boolean silent(Run run) {
        List<Signal> own = run.plan().signals().stream().filter(Signal::ofAll).toList();
        return own.isEmpty() || own.stream().anyMatch(signal -> withoutData(run, signal) == Verdict.INVALID);
    }

    /// A signal of another service or of one operation that had no data, where the plan takes that for a run that does
    /// not count.
    private static Optional<Conclusion> untold(Run run, List<RunEvent.StageMeasured> stages) {
        return stages.stream()
                .flatMap(stage -> run.plan().signals().stream()
                        .filter(signal -> !signal.ofAll() && judged(run, signal, stage) == Verdict.INVALID)
                        .map(signal -> RunJudge.invalid(sentence(run, signal, stage, Verdict.INVALID))))
                .findFirst();
    }

    /// What a signal says that has no data: by the plan's rule, or that nothing can be said.
    private static Verdict withoutData(Run run, Signal signal) {
        return run.plan().terms().noData().stream()
                .filter(rule -> rule.signal().equals(signal.name()))
                .findFirst()
                .map(rule -> switch (rule.rule()) {
                    case INVALID -> Verdict.INVALID;
                    case FAIL -> Verdict.FAIL;
                    case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
                })
                .orElse(Verdict.INVALID);
    }

    /// What a run measures on all requests is missing when there were none, whatever it would be then.
    private static boolean missing(Signal signal, RunEvent.StageMeasured stage) {
        return signal.ofAll()
                ? stage.summary().empty()
                : Double.isNaN(stage.summary().value(signal));
    }

    private static Verdict judged(Run run, Signal signal, RunEvent.StageMeasured stage) {
        double value = stage.summary().value(signal);
        return missing(signal, stage) ? withoutData(run, signal) : signal.judge(value);
    }

    /// The first signal of a stage that is judged so.
    static Optional<Conclusion> signal(Run run, Verdict verdict) {
        return run.stages().stream()
                .flatMap(stage -> run.plan().signals().stream()
                        .filter(signal -> judged(run, signal, stage) == verdict)
                        .map(signal -> new Conclusion(verdict, sentence(run, signal, stage, verdict))))
                .findFirst();
    }

    /// What the first signal that fails was, as seen in the first of these stages where one does.
    static Optional<String> failing(Run run, List<RunEvent.StageMeasured> stages) {
        return stages.stream()
                .flatMap(stage -> run.plan().signals().stream()
                        .filter(signal -> judged(run, signal, stage) == Verdict.FAIL)
                        .map(signal -> missing(signal, stage) ? signal.name() + " had no data" : seen(signal, stage)))
                .findFirst();
    }

    private static String sentence(Run run, Signal signal, RunEvent.StageMeasured stage, Verdict verdict) {
        if (missing(signal, stage)) {
            return "During " + nameOf(run, stage) + " " + signal.name() + " had no data, and the plan takes that for "
                    + verdict + ".";
        }
        return "During " + nameOf(run, stage) + " " + seen(signal, stage)
                + (verdict == Verdict.FAIL ? "." : ", in the grey zone.");
    }

    private static String seen(Signal signal, RunEvent.StageMeasured stage) {
        double value = stage.summary().value(signal);
        return signal.name() + " was " + signal.format(value) + ", and success is "
                + signal.success().format(signal);
    }

    /// The phase or fault of a stage, in words.
    static String nameOf(Run run, RunEvent.StageMeasured stage) {
        String fault = stage.fault();
        if (fault == null) {
            return stage.phase() == Phase.BASELINE ? "the baseline" : "the recovery";
        }
        return "the fault '"
                + run.plannedFault(fault).map(planned -> planned.id()).orElse(fault) + "'";
    }
}
