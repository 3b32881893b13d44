package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.ConsumerUnderTest;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Probing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws the verdict from the events of a run, and says why in one sentence. A pure function: the same record
/// gives the same verdict, live, from the store and in a report.
///
/// What makes a run say nothing (trouble, an invalid measurement) is asked before what it says, so that a run
/// that does not count can neither pass nor fail.
public final class RunJudge {
    /// What the judge says.
    public record Conclusion(Verdict verdict, String sentence) {}

    private static final List<Function<Run, Optional<Conclusion>>> QUESTIONS = List.of(
            RunJudge::trouble,
            RunJudge::invalidated,
            RunJudge::lateGenerator,
            RunJudge::unsteady,
            RunJudge::criterion,
            RunJudge::killed,
            run -> StageJudge.noData(run, run.stages()),
            RunJudge::nodeNotGone,
            run -> FaultHonesty.doubt(run).map(RunJudge::invalid),
            RunJudge::canaries,
            RunJudge::dependencies,
            RunJudge::invariants,
            RunJudge::brokenConsumer,
            RunJudge::probes,
            RunJudge::safeguards,
            run -> StageJudge.signal(run, Verdict.FAIL),
            run -> StageJudge.signal(run, Verdict.INCONCLUSIVE),
            RunJudge::undecidedSafeguards,
            RunJudge::peak,
            RunJudge::held,
            RunJudge::unfinished);

    private RunJudge() {}

    public static Conclusion judge(Run run) {
        Conclusion conclusion = QUESTIONS.stream()
                .map(question -> question.apply(run))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> passed(run));
        Conclusion all = conclusion.verdict() == Verdict.FAIL ? separated(run, conclusion) : conclusion;
        Conclusion kept =
                unsaidInvariant(run, all.sentence()).map(more -> and(all, more)).orElse(all);
        return notRolledBack(run).map(more -> and(kept, more)).orElse(kept);
    }

    /// A reason that a person gave may lack its full stop.
    private static Conclusion and(Conclusion first, String more) {
        String end = first.sentence().endsWith(".") ? " " : ". ";
        return new Conclusion(first.verdict(), first.sentence() + end + more);
    }

    /// A run that was stopped, or proves nothing, may have left transactions wrong, or its rollback may have. Its
    /// verdict stays, because a stop also cuts transactions off; whoever reads it has to know.
    private static Optional<String> unsaidInvariant(Run run, String said) {
        List<RunEvent.InvariantBroken> broken = run.all(RunEvent.InvariantBroken.class);
        return broken.stream().map(RunEvent.InvariantBroken::sentence).anyMatch(said::contains)
                ? Optional.empty()
                : broken.stream().findFirst().map(first -> "The " + first.sentence() + ".");
    }

    /// Whoever reads the verdict of a run that was cut short takes the state for the known good one otherwise.
    private static Optional<String> notRolledBack(Run run) {
        return run.all(RunEvent.RollbackDone.class).stream()
                .reduce((_, later) -> later)
                .filter(done -> !done.worked() && !run.plan().rollback().parts().isEmpty())
                .map(done ->
                        "The rollback did not work, so the known good state may not be back: " + done.reason() + ".");
    }

    /// Says of a failure whether a fault makes it alone, or only together with the load.
    private static Conclusion separated(Run run, Conclusion conclusion) {
        String more = ThreePhases.of(run).stream()
                .flatMap(phases -> phases.sentence().stream())
                .map(sentence -> " " + sentence)
                .collect(Collectors.joining());
        return new Conclusion(conclusion.verdict(), conclusion.sentence() + more);
    }

    private static Optional<Conclusion> trouble(Run run) {
        Optional<Conclusion> failed = run.all(RunEvent.CheckMade.class).stream()
                .filter(check -> !check.passed())
                .findFirst()
                .map(check -> error("The check '" + check.name() + "' failed: " + check.detail()));
        return failed.or(() ->
                        run.all(RunEvent.TroubleMet.class).stream().findFirst().map(trouble -> error(trouble.what())))
                .or(() -> run.all(RunEvent.FaultsCleared.class).stream()
                        .filter(cleared -> cleared.remaining() > 0)
                        .reduce((_, later) -> later)
                        .filter(_ -> stillThere(run))
                        .map(cleared -> error(cleared.remaining() + " faults could not be removed.")));
    }

    private static boolean stillThere(Run run) {
        return run.all(RunEvent.FaultsCleared.class).getLast().remaining() > 0;
    }

    private static Optional<Conclusion> criterion(Run run) {
        return run.all(RunEvent.CriterionMet.class).stream()
                .findFirst()
                .map(met -> run.bands().isEmpty()
                        ? invalid("The run stopped itself before the first fault: " + met.sentence())
                        : new Conclusion(Verdict.FAIL, "The run stopped itself: " + met.sentence()));
    }

    private static Optional<Conclusion> killed(Run run) {
        return run.kill().map(kill -> {
            String by = kill.by() == null ? "" : " by " + kill.by();
            return new Conclusion(
                    Verdict.INCONCLUSIVE, "The run was stopped" + by + " before it could tell: " + kill.reason());
        });
    }

    private static Optional<Conclusion> lateGenerator(Run run) {
        return run.stages().stream()
                .filter(stage -> GeneratorWatch.late(stage.summary()))
                .findFirst()
                .map(stage -> invalid("The load generator fell behind during " + StageJudge.nameOf(run, stage)
                        + ": 1 % of the requests left "
                        + Math.round(stage.summary().sendLagP99())
                        + " ms late or later."))
                .or(() -> stoppedWhileLate(run));
    }

    /// A stage that was cut short is not measured; the window that ended it is. Latencies and timeouts in it are those
    /// of the generator; an invariant holds or not whoever sends late.
    private static Optional<Conclusion> stoppedWhileLate(Run run) {
        List<RunEvent.CriterionMet> met = run.all(RunEvent.CriterionMet.class);
        boolean invariant = run.all(RunEvent.InvariantBroken.class).stream().anyMatch(broken -> broken.stops());
        if (met.isEmpty()
                || invariant
                || run.windows().isEmpty()
                || !GeneratorWatch.late(run.windows().getLast())) {
            return Optional.empty();
        }
        return Optional.of(
                invalid("The run stopped itself, but the load generator had fallen behind: 1 % of the requests"
                        + " left " + Math.round(run.windows().getLast().sendLagP99()) + " ms late or later. "
                        + met.getFirst().sentence()));
    }

    private static Optional<Conclusion> invalidated(Run run) {
        return run.all(RunEvent.Invalidated.class).stream()
                .findFirst()
                .map(found -> invalid("The run stopped itself. " + found.sentence()));
    }

    /// Why the steady state was none: a consumer did not work, or a signal failed, before the first fault. Nothing
    /// can be learnt from faults on top of that, so a run ends there.
    public static Optional<Conclusion> unsteady(Run run) {
        List<RunEvent.StageMeasured> baseline = run.stages().stream()
                .filter(stage -> stage.phase() == Phase.BASELINE)
                .toList();
        return StageJudge.noData(run, baseline)
                .or(() -> brokenWithoutFault(run))
                .or(() -> StageJudge.failing(run, baseline)
                        .map(seen -> invalid("The steady state was not steady: " + seen + " before the first fault.")));
    }

    private static Optional<Conclusion> brokenWithoutFault(Run run) {
        return run.consumers().stream()
                .filter(tried -> tried.fault() == null && tried.outcome() != ConsumerOutcome.WORKED)
                .findFirst()
                .map(tried -> invalid("Consumer '" + tried.consumer() + "' " + tried.result()
                        + " without any fault, so nothing can be said about faults."));
    }

    /// A node that stayed, or came back by itself, was no loss to stand.
    private static Optional<Conclusion> nodeNotGone(Run run) {
        return run.all(RunEvent.NodeMoved.class).stream()
                .filter(moved -> moved.station() == RunEvent.NodeMoved.Station.NOT_GONE)
                .findFirst()
                .map(moved -> invalid(
                        "The fault '" + moved.fault() + "' did not happen as planned: " + moved.sentence() + "."));
    }

    /// A replay that lacks an answer, a recording that kept none, and a fault that nobody met say nothing of the
    /// service.
    private static Optional<Conclusion> dependencies(Run run) {
        return run.all(RunEvent.ReplayMissed.class).stream()
                .findFirst()
                .map(missed -> invalid("Nothing can be said: " + missed.sentence() + "."))
                .or(() -> run.all(RunEvent.DependencyUsed.class).stream()
                        .filter(used -> used.count() == 0 && used.mode() == Dependency.Mode.FAULTED)
                        .findFirst()
                        .map(used -> invalid("The fault of the dependency '" + used.dependency()
                                + "' took no effect: no message met it.")));
    }

    private static Optional<Conclusion> safeguards(Run run) {
        return run.all(RunEvent.SafeguardProved.class).stream()
                .filter(proved -> !proved.result().findings().isEmpty())
                .findFirst()
                .map(proved -> new Conclusion(Verdict.FAIL, "The " + proved.sentence() + "."));
    }

    private static Optional<Conclusion> undecidedSafeguards(Run run) {
        return run.all(RunEvent.SafeguardProved.class).stream()
                .filter(proved -> !proved.result().kept())
                .findFirst()
                .map(proved -> new Conclusion(Verdict.INCONCLUSIVE, "The " + proved.sentence()));
    }

    private static Optional<Conclusion> invariants(Run run) {
        return run.all(RunEvent.InvariantBroken.class).stream()
                .findFirst()
                .map(broken -> run.bands().isEmpty()
                                || broken.at().isBefore(run.bands().getFirst().from())
                        ? invalid("Before the first fault the " + broken.sentence() + ".")
                        : new Conclusion(Verdict.FAIL, "The " + broken.sentence() + "."))
                .or(() -> run.all(RunEvent.InvariantsChecked.class).stream()
                        .filter(checked -> checked.after() && checked.transactions() == 0)
                        .findFirst()
                        .map(_ -> invalid("The invariants prove nothing: no transaction was written down.")));
    }

    /// What left the sandbox here would have been a customer's data elsewhere.
    private static Optional<Conclusion> canaries(Run run) {
        return run.all(RunEvent.CanarySeen.class).stream()
                .findFirst()
                .map(seen -> new Conclusion(Verdict.FAIL, "Data left the sandbox: " + seen.sentence() + "."));
    }

    /// A service that does not bear the peak fails. A generator that gave out first says nothing of it.
    private static Optional<Conclusion> peak(Run run) {
        Optional<Conclusion> missed = run.plan().terms().rigged().peak() != null
                        && run.capacity().isEmpty()
                ? Optional.of(new Conclusion(Verdict.INCONCLUSIVE, "The run ended before the peak was rehearsed."))
                : Optional.empty();
        return run.capacity()
                .filter(curve -> curve.verdict() != Verdict.PASS)
                .map(curve -> new Conclusion(curve.verdict(), "In the rehearsal of the peak: " + curve.sentence()))
                .or(() -> missed);
    }

    /// Only where the plan lets probes decide; otherwise their table tells.
    private static Optional<Conclusion> probes(Run run) {
        Probing probing = run.plan().terms().rigged().probes();
        return run.all(RunEvent.ProbeMade.class).stream()
                .filter(probe -> probing != null && probing.decides() && !probe.graceful())
                .findFirst()
                .map(probe -> new Conclusion(
                        Verdict.FAIL, "The provider did not take the " + probe.sentence() + ". " + probe.why()));
    }

    private static Optional<Conclusion> brokenConsumer(Run run) {
        List<RunEvent.ConsumerTried> broken = run.consumers().stream()
                .filter(tried -> tried.outcome() != ConsumerOutcome.WORKED)
                .toList();
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        RunEvent.ConsumerTried first = broken.getFirst();
        String under = run.plannedFault(String.valueOf(first.fault()))
                .map(fault -> fault.fault().description())
                .orElse(String.valueOf(first.fault()));
        String more = broken.size() == 1 ? "" : " (" + (broken.size() - 1) + " more such results)";
        return Optional.of(new Conclusion(
                Verdict.FAIL, "Consumer '" + first.consumer() + "' " + first.result() + " when " + under + more + "."));
    }

    /// A fault that was taken away early was not stood out.
    private static Optional<Conclusion> held(Run run) {
        return run.all(RunEvent.Held.class).stream()
                .filter(held -> held.fault() != null)
                .findFirst()
                .map(held -> new Conclusion(
                        Verdict.INCONCLUSIVE,
                        "The run was held" + (held.by() == null ? "" : " by " + held.by()) + " under the fault '"
                                + held.fault() + "': " + held.sentence()));
    }

    private static Optional<Conclusion> unfinished(Run run) {
        long faults = run.plan().faults().size();
        boolean recovered = run.stages().stream().anyMatch(stage -> stage.phase() == Phase.RECOVER);
        long stages =
                run.stages().stream().filter(stage -> stage.fault() != null).count();
        long tried = run.consumers().size();
        long wanted = run.plan().consumers().size() * (faults + 1);
        if (recovered && stages == faults && tried == wanted) {
            long proved = run.all(RunEvent.SafeguardProved.class).size();
            long toProve = run.plan().terms().rigged().proofs().size();
            return proved == toProve
                    ? Optional.empty()
                    : Optional.of(new Conclusion(
                            Verdict.INCONCLUSIVE,
                            "The run ended early: " + proved + " of " + toProve + " safeguards were proved."));
        }
        return Optional.of(new Conclusion(
                Verdict.INCONCLUSIVE,
                "The run ended early: " + stages + " of " + faults + " faults and " + tried + " of " + wanted
                        + " consumer trials were seen."));
    }

    private static Conclusion passed(Run run) {
        String consumers = run.plan().consumers().stream()
                .map(ConsumerUnderTest::name)
                .reduce((a, b) -> a + ", " + b)
                .map(names -> " and " + names + " kept working")
                .orElse("");
        String peak = run.capacity().map(curve -> " " + curve.sentence()).orElse("");
        return new Conclusion(
                Verdict.PASS,
                "Every signal met its success condition under "
                        + faults(run.plan().faults().size()) + consumers + "." + peak + unmet(run) + storms(run));
    }

    private static String faults(int count) {
        return count == 1 ? "the fault" : "all " + count + " faults";
    }

    /// A pass does not speak of what a consumer did not meet.
    private static String unmet(Run run) {
        String faults = run.consumers().stream()
                .filter(RunEvent.ConsumerTried::missed)
                .map(tried -> "'" + tried.consumer() + "' did not meet '" + tried.fault() + "'")
                .collect(Collectors.joining(", "));
        return faults.isEmpty() ? "" : " It says nothing where a consumer did not meet a fault: " + faults + ".";
    }

    /// A consumer that works by calling again and again passes, and is no consumer to have many of.
    private static String storms(Run run) {
        return RetryStorm.of(run).stream().map(storm -> " " + storm.sentence()).collect(Collectors.joining());
    }

    private static Conclusion error(String sentence) {
        return new Conclusion(Verdict.ERROR, sentence);
    }

    static Conclusion invalid(String sentence) {
        return new Conclusion(Verdict.INVALID, sentence);
    }
}
