package dev.plimsoll.model.amendment.policy;

import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether chaos has shown what an amendment does: every experiment of its matrix is answered or waived, and the
/// certificates still hold. Without that nobody signs it, and it does not take effect.
final class ChaosGates {
    static final String MATRIX = "Chaos matrix";
    static final String CERTIFICATE = "Certificate";

    /// A sentence names so many questions, and counts the rest.
    private static final int MOST_NAMED = 6;

    private static final Set<String> WHOLE = Set.of(MATRIX, CERTIFICATE);

    private final AmendmentState state;
    private final People people;
    private final Instant now;

    ChaosGates(AmendmentState state, People people, Instant now) {
        this.state = state;
        this.people = people;
        this.now = now;
    }

    /// Whether a waiver may name it: one of the two gates, or experiments that are asked.
    static boolean isWaivable(String gate, @Nullable ChaosProof proof) {
        return WHOLE.contains(gate)
                || (proof != null && proof.asked().stream().anyMatch(experiment -> experiment.isNamed(gate)));
    }

    List<Gate> of(@Nullable ChaosProof proof) {
        return proof == null ? List.of() : List.of(set(matrix(proof)), set(certificate(proof)));
    }

    private Gate matrix(ChaosProof proof) {
        if (proof.tests().isEmpty()) {
            return new Gate(
                    MATRIX,
                    false,
                    "No plan tests the change from "
                            + start(state.amendment().base().digest()) + " to "
                            + start(state.amendment().revision().digest())
                            + "; draft one with 'plan new' and run it, or " + waiving(MATRIX) + ".");
        }
        List<ChaosProof.Answered> answers = proof.answers();
        List<ChaosProof.Answered> holes = answers.stream()
                .filter(answer -> !answer.settled() && !isWaived(answer, proof.shown()))
                .toList();
        int settled = answers.size() - holes.size();
        String share = settled + " of " + answers.size() + " experiments of the amendment are answered or waived.";
        return holes.isEmpty()
                ? new Gate(MATRIX, true, share)
                : new Gate(MATRIX, false, share + " " + hole(holes.getFirst(), proof, holes));
    }

    private String hole(ChaosProof.Answered hole, ChaosProof proof, List<ChaosProof.Answered> holes) {
        String question = "“" + hole.experiment().question() + "”";
        String way = "or " + waiving(hole.experiment().id()) + ".";
        if (hole.state() == MatrixCoverage.State.FAILED) {
            return question + " is open: " + hole.why() + " Mend what broke and run it again, " + way;
        }
        if (hole.plan() == null) {
            return question + " has no answer: no plan asks it. " + unasked(proof, holes) + way;
        }
        return question + " has no answer: "
                + switch (hole.state()) {
                    case PLANNED -> "plan " + hole.plan() + " asks it and no run has answered; run it, ";
                    case NOT_MET ->
                        hole.why() + " Name a consumer in the plan that gets or sends it and run the plan again, ";
                    default -> hole.why() + " Plan a fault that asks it and run the plan, ";
                }
                + way;
    }

    /// The matrix asks more than it did when the plans were drafted; one new plan asks all of it.
    private static String unasked(ChaosProof proof, List<ChaosProof.Answered> holes) {
        List<String> names = holes.stream()
                .filter(hole -> hole.plan() == null)
                .map(hole -> hole.experiment().id())
                .toList();
        String plans = proof.tests().stream().map(test -> test.plan().value()).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMED ? ", and " + (names.size() - MOST_NAMED) + " more" : "";
        return names.size() + " of the questions came after " + plans + " or were left out there ("
                + names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more
                + "). Draft a plan that asks them with 'plan new' and run it, ";
    }

    private Gate certificate(ChaosProof proof) {
        List<ChaosProof.Test> certified = proof.tests().stream()
                .filter(test -> test.certificate() != null)
                .toList();
        Optional<ChaosProof.Test> holding =
                certified.stream().filter(test -> test.stale().isEmpty()).findFirst();
        if (holding.isPresent()) {
            return new Gate(CERTIFICATE, true, holding.get().sentence());
        }
        if (!certified.isEmpty()) {
            return new Gate(
                    CERTIFICATE,
                    false,
                    certified.getFirst().sentence() + " Run a plan for what holds today, or " + waiving(CERTIFICATE)
                            + ".");
        }
        String who = proof.tests().isEmpty()
                ? "a plan"
                : "plan " + proof.tests().getFirst().plan();
        return new Gate(
                CERTIFICATE,
                false,
                "No run of " + who + " has ended with PASS or FAIL, so nothing is certified; run it, or "
                        + waiving(CERTIFICATE) + ".");
    }

    private Gate set(Gate gate) {
        return gate.open()
                ? gate
                : waivers()
                        .filter(waived -> waived.gate().equals(gate.name()))
                        .findFirst()
                        .map(waived -> new Gate(
                                gate.name(),
                                true,
                                "Waived by " + waived.by() + " until " + waived.until() + ": " + waived.reason() + "."))
                        .orElse(gate);
    }

    /// A failure is accepted by who knew of it.
    private boolean isWaived(ChaosProof.Answered hole, Instant shown) {
        return waivers()
                .anyMatch(waived -> hole.experiment().isNamed(waived.gate())
                        && (hole.state() != MatrixCoverage.State.FAILED
                                || waived.at().isAfter(shown)));
    }

    /// Those that count, the latest first.
    private Stream<AmendmentEvent.Waived> waivers() {
        return state.events().reversed().stream()
                .filter(AmendmentEvent.Waived.class::isInstance)
                .map(AmendmentEvent.Waived.class::cast)
                .filter(this::counts);
    }

    /// A waiver is of this content, for a time, with a reason, by somebody else than an author.
    private boolean counts(AmendmentEvent.Waived waived) {
        return waived.digest().equals(state.amendment().digest())
                && now.isBefore(waived.until())
                && !waived.reason().isBlank()
                && !people.among(state.authors(), waived.by())
                && people.may(waived.by(), PlanAction.WAIVE);
    }

    private String waiving(String gate) {
        String name = gate.indexOf(' ') < 0 ? gate : "\"" + gate + "\"";
        return "let somebody who did not write the amendment waive it with 'amendment waive " + state.id() + " --gate "
                + name + "'";
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
