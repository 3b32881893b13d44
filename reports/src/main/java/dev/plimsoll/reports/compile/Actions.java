package dev.plimsoll.reports.compile;

import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the evidence asks for next: concrete, owned by a role, and verified by something that can be run.
final class Actions {
    private static final int MOST_UNCOVERED = 5;

    /// @param what what is to be done
    /// @param kind prevent, detect, mitigate or process
    /// @param owner a role
    /// @param verifiedBy what shows that it is done
    record Action(Text what, String kind, String owner, Text verifiedBy) {}

    private final Evidence evidence;
    private final Findings findings;
    private final List<Action> actions = new ArrayList<>();

    private Actions(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    static List<Action> propose(Evidence evidence, Findings findings) {
        Actions proposal = new Actions(evidence, findings);
        proposal.environment();
        proposal.consumers();
        proposal.signals();
        proposal.measurement();
        proposal.safeguards();
        proposal.forecasts();
        proposal.unfinished();
        proposal.uncovered();
        return List.copyOf(new LinkedHashSet<>(proposal.actions));
    }

    private void add(Text what, String kind, String owner, Text verifiedBy) {
        actions.add(new Action(what, kind, owner, verifiedBy));
    }

    private Text again(String seen) {
        return Text.of("Running plan " + evidence.run().start().planId() + " again: " + seen);
    }

    private void environment() {
        for (RunEvent.CheckMade check : evidence.run().all(RunEvent.CheckMade.class)) {
            if (!check.passed()) {
                add(
                        Text.of("Provide what the check ")
                                .code(check.name())
                                .and(" asks for ")
                                .ref(evidence.name(check)),
                        "prevent",
                        "operator",
                        again("the check passes."));
            }
        }
        for (RunEvent.TroubleMet trouble : evidence.run().all(RunEvent.TroubleMet.class)) {
            add(
                    Text.of("Remove the trouble in the environment: ")
                            .code(Words.cut(trouble.what(), 160))
                            .and(" ")
                            .ref(evidence.name(trouble)),
                    "prevent",
                    "operator",
                    again("the record holds no such event."));
        }
    }

    private void consumers() {
        Set<String> advised = new HashSet<>();
        for (RunEvent.ConsumerTried tried : findings.broken()) {
            String fault = String.valueOf(tried.fault());
            Evidence.NamedChange behind = evidence.changeBehind(fault);
            if (behind != null && advised.add(behind.name())) {
                add(
                        Text.of("Reshape the amendment as the comparison advises: "
                                        + Words.cut(behind.change().advice(), 300) + " ")
                                .ref(behind.name()),
                        "prevent",
                        "provider team",
                        Text.of("Comparing the contracts again: the change ")
                                .code(behind.change().rule())
                                .and(" is gone or safe."));
            }
            add(
                    Text.of("Let the consumer ")
                            .code(tried.consumer())
                            .and(" work when " + evidence.description(fault) + " ")
                            .ref(evidence.name(tried)),
                    "mitigate",
                    "consumer team",
                    again(tried.consumer() + " exits with 0 under fault " + fault + "."));
        }
        for (RunEvent.ConsumerTried tried : findings.brokenBaseline()) {
            add(
                    Text.of("Let the consumer ")
                            .code(tried.consumer())
                            .and(" work in the steady state ")
                            .ref(evidence.name(tried)),
                    "prevent",
                    "consumer team",
                    again(tried.consumer() + " exits with 0 without a fault."));
        }
    }

    private void signals() {
        for (Findings.Reading reading : findings.missed()) {
            String success = reading.signal().success().format(reading.signal());
            add(
                    Text.of("Bring ")
                            .code(reading.signal().name())
                            .and(" to " + success + " in stage " + Evidence.stageName(reading.stage()) + "; it was "
                                    + reading.written() + " ")
                            .ref(evidence.name(reading.stage())),
                    "mitigate",
                    "provider team",
                    again(reading.signal().name() + " is " + success + " in that stage."));
        }
    }

    private void measurement() {
        for (FaultStay stay : findings.noEffect()) {
            add(
                    Text.of("Send traffic through the place where fault ")
                            .code(stay.id())
                            .and(" acts, or aim it elsewhere ")
                            .ref(evidence.name(stay.injected())),
                    "detect",
                    "author",
                    again("the fault takes effect at least once."));
        }
        for (RunEvent.StageMeasured stage : Factors.lateStages(evidence)) {
            add(
                    Text.of("Lower the load or give the generator more room ").ref(evidence.name(stage)),
                    "detect",
                    "operator",
                    again("requests leave within " + Math.round(Factors.LATE_GENERATOR) + " ms."));
        }
    }

    private void safeguards() {
        for (Safeguards.Safeguard safeguard : Safeguards.of(evidence)) {
            if (safeguard.state().gap()) {
                add(
                        Text.of("Close the gap in the safeguard ")
                                .strong(safeguard.name())
                                .and(": ")
                                .and(safeguard.measured()),
                        "mitigate",
                        "operator",
                        again("the safeguard works within its target."));
            }
        }
    }

    private void forecasts() {
        for (Findings.ForecastReading forecast : findings.forecasts()) {
            Findings.Reading actual = forecast.actual();
            if (actual != null && !forecast.hit()) {
                add(
                        Text.of("Adjust the model, the data or the configuration behind the forecast of ")
                                .code(forecast.signal().name())
                                .and(" ")
                                .ref(evidence.name(actual.stage())),
                        "process",
                        "author",
                        again("the value lies inside the new interval."));
            }
        }
    }

    private void unfinished() {
        boolean killedByHand = evidence.run().kill().isPresent()
                && evidence.run().all(RunEvent.CriterionMet.class).isEmpty();
        if (killedByHand || !evidence.run().ended()) {
            add(
                    Text.of("Run plan " + evidence.run().start().planId() + " again to its end"),
                    "detect",
                    "operator",
                    again("the record ends with a verdict other than INCONCLUSIVE."));
        }
    }

    /// Breaking changes that no planned fault stands for.
    private void uncovered() {
        ContractDiff diff = evidence.diff();
        if (diff == null) {
            return;
        }
        Set<String> covered = new HashSet<>();
        evidence.plan().faults().forEach(fault -> {
            String change = fault.change();
            if (change != null) {
                covered.add(change);
            }
        });
        int found = 0;
        for (int i = 0; i < diff.changes().size(); i++) {
            Change change = diff.changes().get(i);
            if (change.severity() == Severity.BREAKING && !covered.contains(change.fingerprint())) {
                found++;
                if (found <= MOST_UNCOVERED) {
                    add(
                            Text.of("Plan an experiment for the breaking change ")
                                    .code(change.rule())
                                    .and(" ")
                                    .ref("c" + (i + 1))
                                    .and(", which no fault of this plan stands for"),
                            "detect",
                            "author",
                            Text.of("A run in which a fault made from its witness takes effect."));
                }
            }
        }
        if (found > MOST_UNCOVERED) {
            add(
                    Text.of("Decide which of the other " + Words.number(found - MOST_UNCOVERED)
                            + " breaking changes without an experiment get one"),
                    "process",
                    "author",
                    Text.of("Each has an experiment, or a reason not to have one that names a role."));
        }
    }
}
