package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.policy.People.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every action of every account in every state that can be reached, breadth first. What must never happen is said
/// here again in terms of the history alone, without the policy's own code.
class LifeModelTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Person ADA = new Person("ada");
    private static final Person ADA_AGAIN = new Person("ada@home");
    private static final Person GRACE = new Person("grace");
    private static final Person GRACE_AGAIN = new Person("grace@home");
    private static final Person OLA = new Person("ola");
    private static final Person ROOT = new Person("root");
    private static final List<Person> ACCOUNTS =
            List.of(ADA, ADA_AGAIN, GRACE, GRACE_AGAIN, OLA, ROOT, new Person("stranger"));
    private static final Set<Role> ALL_BUT_ROOT = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    private static final People PEOPLE = new People(List.of(
            new Member(List.of(ADA, ADA_AGAIN), ALL_BUT_ROOT),
            new Member(List.of(GRACE, GRACE_AGAIN), ALL_BUT_ROOT),
            new Member(List.of(OLA), EnumSet.of(Role.OPERATOR, Role.AUDITOR)),
            new Member(List.of(ROOT), EnumSet.of(Role.ADMINISTRATOR))));
    private static final PlanPolicy POLICY = new PlanPolicy(PEOPLE);

    private static final ExperimentPlan FIRST = Plans.complete().plan();
    private static final ExperimentPlan SECOND =
            Plans.complete().withoutConsumers().plan();
    private static final ExperimentPlan INCOMPLETE =
            Plans.complete().withoutAbort().plan();
    /// By identity: comparing and hashing whole plans would take most of the time.
    private static final Map<ExperimentPlan, String> DIGESTS =
            new IdentityHashMap<>(Map.of(FIRST, FIRST.digest(), INCOMPLETE, INCOMPLETE.digest()));
    private static final Anchor WHOLE = Anchor.at(FIRST, "");
    /// Each build looks at the states that are nearest to the draft; a longer look is for those who ask for it.
    private static final int LONGEST = Integer.getInteger("plimsoll.life.events", 8);
    private static final int MOST_STATES = Integer.getInteger("plimsoll.life.states", 5_000);

    private static String digest(PlanState state) {
        return Objects.requireNonNull(DIGESTS.get(state.plan()));
    }

    private static String who(Person account) {
        return account.account().replace("@home", "");
    }

    /// All that the policy can ask of a state, however it was reached.
    private static List<Object> key(PlanState state) {
        return List.of(
                POLICY.stage(state),
                digest(state),
                state.authors(),
                state.approvals().stream().map(PlanEvent.Approved::by).collect(Collectors.toSet()),
                state.sinceWritten(PlanEvent.Submitted.class).isEmpty(),
                ReviewGates.rehearsedWell(state),
                ReviewGates.unreviewedGlass(state).map(PlanEvent.GlassBroken::by),
                ReviewGates.glass(state).isPresent(),
                state.all(PlanEvent.Commented.class).stream()
                        .map(PlanEvent.Commented::by)
                        .toList(),
                ReviewGates.openObjections(state),
                state.all(PlanEvent.RunBegan.class).stream()
                        .map(PlanEvent.RunBegan::by)
                        .collect(Collectors.toSet()));
    }

    private static List<PlanEvent> events(PlanState state, PlanAction action, Person by) {
        String digest = digest(state);
        return switch (action) {
            case REVISE -> List.of(new PlanEvent.Revised(NOON, by, FIRST), new PlanEvent.Revised(NOON, by, INCOMPLETE));
            case SUBMIT -> List.of(new PlanEvent.Submitted(NOON, by, digest));
            case APPROVE -> List.of(new PlanEvent.Approved(NOON, by, digest, ""));
            case COMMENT ->
                state.all(PlanEvent.Commented.class).isEmpty()
                        ? List.of(new PlanEvent.Commented(NOON, by, WHOLE, "no", true, null))
                        : List.of();
            case SETTLE -> List.of(new PlanEvent.Settled(NOON, by, 1, ""));
            case REHEARSE -> List.of(new PlanEvent.Rehearsed(NOON, by, digest, 0, Duration.ofMillis(1), ""));
            case BREAK_GLASS -> List.of(new PlanEvent.GlassBroken(NOON, by, digest, "fire"));
            case REVIEW_GLASS -> List.of(new PlanEvent.GlassReviewed(NOON, by, "seen"));
            case DECIDE -> List.of(new PlanEvent.Decided(NOON, by, "go?", "yes", List.of("no"), "because", ""));
            case RUN ->
                List.of(new PlanEvent.RunBegan(NOON, by, "R" + (state.events().size())));
            case WITHDRAW -> List.of(new PlanEvent.Withdrawn(NOON, by, "given up"));
            case REOPEN -> List.of(new PlanEvent.Reopened(NOON, by, "after all"));
            case ARCHIVE -> List.of(new PlanEvent.Archived(NOON, by, ""));
            default -> List.of();
        };
    }

    @Test
    void noForbiddenStateCanBeReached() {
        Set<List<Object>> seen = new HashSet<>();
        Deque<PlanState> open = new ArrayDeque<>();
        Map<PlanStage, Integer> stages = new EnumMap<>(PlanStage.class);
        Map<PlanAction, Integer> done = new EnumMap<>(PlanAction.class);
        open.add(PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, FIRST))));
        while (!open.isEmpty() && seen.size() < MOST_STATES) {
            PlanState state = open.remove();
            if (!seen.add(key(state))) {
                continue;
            }
            assertAllowedHistory(state);
            stages.merge(POLICY.stage(state), 1, Integer::sum);
            if (state.events().size() >= LONGEST) {
                continue;
            }
            PlanPolicy.openRuns(state)
                    .forEach(run -> open.add(state.after(new PlanEvent.RunEnded(NOON, OLA, run, Verdict.PASS))));
            for (Person by : ACCOUNTS) {
                for (PlanAction action : PlanAction.values()) {
                    Intent intent = Intent.of(action, by, NOON).because("a reason");
                    if (POLICY.decide(state, intent).allowed()) {
                        done.merge(action, 1, Integer::sum);
                        events(state, action, by).forEach(event -> open.add(state.after(event)));
                    }
                }
            }
        }
        assertThat(open.isEmpty() || seen.size() >= MOST_STATES)
                .as("%d states", seen.size())
                .isTrue();
        assertThat(seen).hasSizeGreaterThan(4_999);
        assertThat(stages).containsOnlyKeys(PlanStage.values());
        assertThat(done)
                .containsKeys(PlanAction.RUN, PlanAction.BREAK_GLASS, PlanAction.REVIEW_GLASS, PlanAction.ARCHIVE);
    }

    /// Reads the history from its beginning and stops at whatever must not have happened.
    private static void assertAllowedHistory(PlanState state) {
        Set<String> authors = new HashSet<>();
        Set<String> approvers = new HashSet<>();
        String broke = "";
        boolean glass = false;
        boolean running = false;
        boolean ran = false;
        boolean complete = true;
        boolean over = false;
        boolean withdrawn = false;
        ExperimentPlan content = FIRST;
        for (PlanEvent event : state.events()) {
            String by = who(event.by());
            boolean again = event instanceof PlanEvent.Reopened;
            assertThat(over).as("%s after the end of %s", event, state.events()).isEqualTo(again && withdrawn);
            assertThat(by)
                    .as("%s", event)
                    .isNotEqualTo("root")
                    .satisfies(name -> assertThat(name.equals("stranger") && !(event instanceof PlanEvent.Commented))
                            .isFalse());
            switch (event) {
                case PlanEvent.Drafted _ -> authors.add(by);
                case PlanEvent.Revised revised -> {
                    assertThat(running).as("revised while it runs").isFalse();
                    authors.add(by);
                    approvers.remove(by);
                    if (revised.plan().equals(content)) {
                        break;
                    }
                    content = revised.plan();
                    approvers.clear();
                    glass = false;
                    ran = false;
                    complete = !revised.plan().abort().isEmpty();
                }
                case PlanEvent.Submitted _ -> assertThat(complete).isTrue();
                case PlanEvent.Approved _ -> {
                    assertThat(authors).doesNotContain(by);
                    assertThat(complete).isTrue();
                    approvers.add(by);
                }
                case PlanEvent.GlassBroken _ -> {
                    broke = by;
                    glass = true;
                }
                case PlanEvent.GlassReviewed _ -> {
                    assertThat(by).isNotEqualTo(broke).isNotIn(authors);
                    broke = "";
                }
                case PlanEvent.RunBegan _ -> {
                    assertThat(running).as("two runs at a time").isFalse();
                    assertThat(complete).isTrue();
                    assertThat(glass || !approvers.isEmpty())
                            .as("approved or broken")
                            .isTrue();
                    assertThat(!glass && approvers.equals(Set.of(by)))
                            .as("sole approver runs")
                            .isFalse();
                    running = true;
                }
                case PlanEvent.RunEnded _ -> {
                    running = false;
                    ran = true;
                }
                case PlanEvent.Archived _ -> {
                    assertThat(ran).as("archived without a run").isTrue();
                    assertThat(broke).as("archived with open glass").isEmpty();
                    over = true;
                }
                case PlanEvent.Withdrawn _ -> {
                    assertThat(broke).as("withdrawn with open glass").isEmpty();
                    over = true;
                    withdrawn = true;
                }
                case PlanEvent.Reopened _ -> {
                    over = false;
                    withdrawn = false;
                    approvers.clear();
                    glass = false;
                    ran = false;
                }
                default -> {}
            }
        }
    }

    /// A role lets a person do exactly what its table says, whatever the stage.
    @Test
    void everyRoleDoesWhatItsTableSaysAndNoMore() {
        PlanState state = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, FIRST)));
        for (Role role : Role.values()) {
            Person one = new Person("one");
            PlanPolicy policy = new PlanPolicy(new People(List.of(new Member(List.of(one), EnumSet.of(role)))));
            for (PlanAction action : PlanAction.values()) {
                boolean open = policy.decide(state, Intent.of(action, one, NOON))
                        .gates()
                        .getFirst()
                        .open();
                assertThat(open).as("%s %s", role, action).isEqualTo(role.may().contains(action));
            }
        }
        assertThat(Role.ADMINISTRATOR.may()).containsExactly(PlanAction.READ, PlanAction.STOP);
    }

    @Test
    void aRoleThatWasTakenAwayTakesItsApprovalsAlong() {
        PlanState approved = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, FIRST)))
                .after(new PlanEvent.Approved(NOON, GRACE, FIRST.digest(), ""));
        People later = new People(List.of(new Member(List.of(GRACE), EnumSet.of(Role.OBSERVER))));

        assertThat(POLICY.closed(approved, NOON)).isEmpty();
        assertThat(new PlanPolicy(later).closed(approved, NOON)).hasSize(1);
    }

    @Test
    void aLaneIsSpokenForByItsReviewerOnly() {
        PlanState state = PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(NOON, ADA, FIRST)));
        People people = new People(List.of(new Member(List.of(GRACE), EnumSet.of(Role.PRODUCT_REVIEWER))));
        PlanPolicy policy = new PlanPolicy(people);
        Intent intent = Intent.of(PlanAction.APPROVE, GRACE, NOON).looking(people.checklist(Lane.PRODUCT));

        assertThat(policy.decide(state, intent.in(Lane.PRODUCT)).allowed()).isTrue();
        assertThat(policy.decide(state, intent.in(Lane.SECURITY)).why())
                .startsWith("grace is no security reviewer; let one approve for this lane, or approve for another.");
    }
}
