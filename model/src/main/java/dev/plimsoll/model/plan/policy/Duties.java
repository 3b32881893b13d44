package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Ownership;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;

/// The separation of duties: who may not do what because of what they did before. It looks at persons, so that a
/// second account changes nothing.
final class Duties {
    private final PlanState state;
    private final People people;
    private final Intent intent;
    private final Person by;

    Duties(PlanState state, People people, Intent intent) {
        this.state = state;
        this.people = people;
        this.intent = intent;
        this.by = intent.by();
    }

    private boolean author() {
        return people.among(state.authors(), by);
    }

    Gate approver() {
        return Gate.of(
                "Author and approver",
                !author(),
                by + " did not write plan " + state.id() + ".",
                by + " wrote plan " + state.id() + " and cannot approve it. Ask somebody else to read and approve it.");
    }

    Gate once() {
        boolean before = new Approvals(state, people)
                .counted().stream()
                        .anyMatch(one ->
                                people.same(one.by(), by) && (one.lane() == intent.lane() || intent.lane() == null));
        return Gate.of(
                "Approved once",
                !before,
                by + " has not approved this content yet.",
                by + " has already approved this content of plan " + state.id()
                        + "; nothing more is needed from this person.");
    }

    /// Who speaks for a lane must be its reviewer.
    Gate speaker() {
        Lane lane = intent.lane();
        if (lane == null || people.speaksFor(by, lane)) {
            return new Gate("Lane", true, by + " may speak for " + (lane == null ? "no lane" : lane.word()) + ".");
        }
        return new Gate(
                "Lane",
                false,
                by + " is no " + lane.word() + " reviewer; let one approve for this lane, or approve for another.");
    }

    /// Who approves for a lane has looked at each item of its checklist.
    Gate checklist() {
        Lane lane = intent.lane();
        if (lane == null) {
            return new Gate("Checklist", true, "No lane's checklist is asked for.");
        }
        List<String> items = people.checklist(lane);
        for (int i = 0; i < items.size(); i++) {
            if (!intent.checked().contains(items.get(i))) {
                return new Gate(
                        "Checklist",
                        false,
                        "The " + lane.word() + " review has not looked at item " + (i + 1) + " of " + items.size()
                                + ", “" + items.get(i) + "”; look at it and tick it with --checked " + (i + 1) + ".");
            }
        }
        return new Gate("Checklist", true, "Every item of the review was looked at.");
    }

    Gate waiver() {
        return Gate.of(
                "Author and waiver",
                !author(),
                by + " did not write plan " + state.id() + ".",
                by + " wrote plan " + state.id() + " and cannot waive its gates; ask somebody else.");
    }

    Gate waivable() {
        String name = intent.subject();
        return Gate.of(
                "Waivable",
                name.isEmpty() || Waivers.isWaivable(state, name),
                "Gate '" + name + "' may be waived.",
                "Gate '" + name + "' cannot be waived; only "
                        + String.join(", ", Waivers.WAIVABLE.stream().sorted().toList())
                        + " and the plan's experiments can.");
    }

    Gate allower() {
        return Gate.of(
                "Author and allowance",
                !author(),
                by + " did not write plan " + state.id() + ".",
                by + " wrote plan " + state.id() + " and cannot allow its deviations; ask somebody else.");
    }

    /// Only what differs can be allowed.
    Gate deviates() {
        String setting = intent.subject();
        List<String> names = state.plan().terms().differences().stream()
                .map(Deviation::setting)
                .toList();
        return Gate.of(
                "Deviation",
                setting.isEmpty() ? !names.isEmpty() : names.contains(setting),
                "The plan deviates from its baseline there.",
                "Plan " + state.id() + " does not deviate from its baseline in '" + setting + "'; it does in "
                        + (names.isEmpty() ? "nothing" : String.join(", ", names)) + ".");
    }

    Gate reason() {
        return Gate.of(
                "Reason",
                !intent.reason().isBlank(),
                "A reason is given.",
                "To " + intent.action().verb() + " a plan takes a reason, and it is empty; say why.");
    }

    /// Who starts a run must not be the only one who approved it, unless the glass was broken for all to see.
    Gate operator() {
        List<Person> approvers = new Approvals(state, people).persons();
        boolean alone = approvers.size() == 1 && people.same(approvers.getFirst(), by);
        return Gate.of(
                "Operator and approver",
                !alone || ReviewGates.glass(state).isPresent(),
                by + " is not the only approver.",
                by + " is the only approver of plan " + state.id()
                        + " and cannot run it alone; let somebody else run it, or ask for one more approval.");
    }

    Gate lead() {
        return Gate.of(
                "Author and incident lead",
                !author(),
                by + " did not write plan " + state.id() + ".",
                by + " wrote plan " + state.id() + " and cannot lead an incident of it; let somebody else lead.");
    }

    Gate glassWhole() {
        return ReviewGates.glass(state)
                .map(broken -> new Gate(
                        "Glass",
                        false,
                        broken.by() + " has broken the glass of plan " + state.id() + " at " + broken.at()
                                + " already; it may run."))
                .orElse(new Gate("Glass", true, "The glass is whole."));
    }

    Gate glassReviewer() {
        return ReviewGates.unreviewedGlass(state)
                .map(broken -> Gate.of(
                        "Glass reviewer",
                        !author() && !people.same(broken.by(), by) && !ranIt(),
                        by + " neither broke the glass nor wrote or ran the plan.",
                        by + " broke the glass of plan " + state.id()
                                + ", or wrote or ran it, and cannot review that; let somebody else review it."))
                .orElse(new Gate(
                        "Glass reviewer",
                        false,
                        "No glass of plan " + state.id() + " is broken; there is nothing to review."));
    }

    private boolean ranIt() {
        return state.all(PlanEvent.RunBegan.class).stream().anyMatch(run -> people.same(run.by(), by));
    }

    /// Who raised a comment settles it, or a reviewer who did not write the plan.
    Gate settler() {
        List<PlanEvent.Commented> comments = state.all(PlanEvent.Commented.class);
        String asked = intent.subject();
        if (asked.isEmpty()) {
            return Gate.of(
                    "Comment",
                    !comments.isEmpty(),
                    "There are comments.",
                    "Plan " + state.id() + " has no comment; there is nothing to settle.");
        }
        int number = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > comments.size()) {
            return new Gate(
                    "Comment",
                    false,
                    "Plan " + state.id() + " has " + comments.size() + " comments and no number " + asked
                            + "; name one that 'plan show' lists.");
        }
        boolean raised = people.same(comments.get(number - 1).by(), by);
        boolean reviewer = !author() && people.may(by, PlanAction.APPROVE);
        return Gate.of(
                "Comment",
                raised || reviewer,
                by + " may settle comment " + number + ".",
                by + " wrote the plan and did not raise comment " + number + "; let "
                        + comments.get(number - 1).by() + " or a reviewer settle it.");
    }

    /// Only somebody whom the plan names has something to acknowledge.
    Gate named() {
        Ownership ownership = state.plan().terms().ownership();
        boolean named =
                people.same(state.plan().owner(), by) || (ownership != null && people.among(ownership.persons(), by));
        return Gate.of(
                "Named",
                named,
                by + " is named by the plan.",
                by + " is not named by plan " + state.id() + "; only those whom it names acknowledge their part.");
    }
}
