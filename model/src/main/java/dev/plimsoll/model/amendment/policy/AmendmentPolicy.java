package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Predecessor;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.RoleGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides everything about amendments: in which stage one stands, which gates are between it and its effect, and
/// whether a person may do what they want to. Pure; the same question gets the same answer wherever it is asked from.
public final class AmendmentPolicy {
    private final People people;

    public AmendmentPolicy(People people) {
        this.people = people;
    }

    /// Where the amendment stands.
    public AmendmentStage stage(AmendmentState state) {
        return switch (state.last()) {
            case AmendmentEvent.Withdrawn _ -> AmendmentStage.WITHDRAWN;
            case AmendmentEvent.Superseded _ -> AmendmentStage.SUPERSEDED;
            case AmendmentEvent.Effected _ -> AmendmentStage.EFFECTIVE;
            default -> {
                if (new Signatures(state, people).complete()) {
                    yield AmendmentStage.APPROVED;
                }
                yield state.submitted() ? AmendmentStage.IN_REVIEW : AmendmentStage.DRAFT;
            }
        };
    }

    /// All gates between an amendment and its effect, in the order in which people work through them.
    public List<Gate> gates(AmendmentState state, Surroundings around, Instant now) {
        return Stream.of(
                        new AmendmentTermGates(state, people, around).all(),
                        new ChaosGates(state, people, now).of(around.proof()),
                        new Signatures(state, people).gates(),
                        List.of(day(state.amendment().effective(), now), succession(state, around)))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether somebody may do something with an amendment now, with every gate that was asked.
    public Ruling decide(AmendmentState state, Surroundings around, AmendmentIntent intent) {
        List<Gate> gates = new ArrayList<>(decideDraft(intent).gates());
        gates.add(stageGate(state, intent));
        gates.addAll(
                switch (intent.action()) {
                    case DRAFT, REVISE -> List.of();
                    case SUBMIT -> new AmendmentTermGates(state, people, around).all();
                    case SIGN ->
                        Stream.of(
                                        new AmendmentTermGates(state, people, around).all(),
                                        new ChaosGates(state, people, intent.at()).of(around.proof()),
                                        new SigningGates(state, people, intent).all())
                                .flatMap(List::stream)
                                .toList();
                    case WAIVE -> List.of(waiver(state, intent), waivable(around, intent), reason(intent));
                    case EFFECT -> gates(state, around, intent.at());
                    case WITHDRAW, REOPEN -> List.of(reason(intent));
                });
        return new Ruling(gates);
    }

    /// The same for an amendment that does not exist yet.
    public Ruling decideDraft(AmendmentIntent intent) {
        String deed = intent.action().verb() + " an amendment";
        return new Ruling(
                List.of(RoleGate.of(people, intent.by(), intent.action().known(), deed)));
    }

    private Gate stageGate(AmendmentState state, AmendmentIntent intent) {
        AmendmentStage stage = stage(state);
        Set<AmendmentStage> stages = AmendmentStage.of(intent.action());
        String wanted = stages.stream().sorted().map(AmendmentStage::title).collect(Collectors.joining(", "));
        return Gate.of(
                "Stage",
                stages.contains(stage),
                "Amendment " + state.id() + " is in the stage " + stage.title() + ".",
                "Amendment " + state.id() + " is in the stage " + stage.title() + ", and one can "
                        + intent.action().verb() + " an amendment in the stage " + wanted + " only; " + stage.way()
                        + ".");
    }

    private static Gate day(EffectiveDate effective, Instant now) {
        return Gate.of(
                "Effective date",
                !now.isBefore(effective.begins()),
                "Its day, " + effective + ", has come.",
                "It is "
                        + now.atZone(effective.zone()).toLocalDateTime().withNano(0) + " in " + effective.zone()
                        + ", and the amendment takes effect on " + effective.date()
                        + "; wait for it, or agree on another day, which everybody signs again.");
    }

    private static Gate succession(AmendmentState state, Surroundings around) {
        Predecessor named = state.amendment().supersedes();
        if (named == null) {
            return new Gate("Succession", true, "It takes no other amendment's place.");
        }
        String why = unfit(named, around.predecessor());
        return Gate.of(
                "Succession",
                why.isEmpty(),
                "It takes the place of " + named.amendment() + ", which is in effect.",
                "It takes the place of " + named.amendment() + why);
    }

    private static String unfit(Predecessor named, @Nullable AmendmentState predecessor) {
        if (predecessor == null) {
            return ", which is not in this workspace; name one that is, or none.";
        }
        if (!predecessor.amendment().digest().equals(named.digest())) {
            return " with digest " + named.digest() + ", and that says something else now; name its present digest, "
                    + predecessor.amendment().digest() + ".";
        }
        return predecessor.effective() ? "" : ", which is not in effect; put that into effect first, or name none.";
    }

    private Gate waiver(AmendmentState state, AmendmentIntent intent) {
        return Gate.of(
                "Author and waiver",
                !people.among(state.authors(), intent.by()),
                intent.by() + " did not write amendment " + state.id() + ".",
                intent.by() + " wrote amendment " + state.id() + " and cannot waive its gates; ask somebody else.");
    }

    private static Gate waivable(Surroundings around, AmendmentIntent intent) {
        return Gate.of(
                "Waivable",
                ChaosGates.isWaivable(intent.gate(), around.proof()),
                "Gate '" + intent.gate() + "' may be waived.",
                "Gate '" + intent.gate() + "' cannot be waived; only '" + ChaosGates.MATRIX + "', '"
                        + ChaosGates.CERTIFICATE + "' and the experiments of the matrix can.");
    }

    private static Gate reason(AmendmentIntent intent) {
        return Gate.of(
                "Reason",
                !intent.reason().isBlank(),
                "A reason is given.",
                "To " + intent.action().verb() + " an amendment takes a reason, and it is empty; say why.");
    }
}
