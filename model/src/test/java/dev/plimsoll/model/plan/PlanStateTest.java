package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Gen;
import dev.plimsoll.model.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PlanStateTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final PlanId ID = PlanId.number(1);
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final Person LINUS = new Person("linus");

    /// A plan with every list filled, written by ada.
    private static final ExperimentPlan PLAN = by(ADA, fullPlan());

    private static ExperimentPlan fullPlan() {
        for (long seed = 0; ; seed++) {
            ExperimentPlan plan = new Gen(seed).planWithTerms();
            boolean full = plan.faults().size() > 2
                    && !plan.consumers().isEmpty()
                    && plan.signals().size() > 1
                    && !plan.scope().operations().isEmpty()
                    && !plan.rollback().command().isEmpty()
                    && !plan.forecast().verdicts().isEmpty();
            if (full) {
                return plan;
            }
        }
    }

    private static ExperimentPlan by(Person author, ExperimentPlan plan) {
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(Json.canonical(plan));
        tree.put("author", author.account());
        return Json.read(Json.canonical(tree), ExperimentPlan.class);
    }

    private static PlanState drafted() {
        return PlanState.of(ID, List.of(new PlanEvent.Drafted(NOON, ADA, PLAN)));
    }

    private static PlanEvent.Approved approval(Person by, ExperimentPlan plan) {
        return new PlanEvent.Approved(NOON, by, plan.digest(), "");
    }

    private static PlanEvent.Revised revision(Person by, ExperimentPlan plan) {
        return new PlanEvent.Revised(NOON, by, plan);
    }

    @Test
    void aSecondPersonApproves() {
        PlanState state = drafted().after(approval(GRACE, PLAN));
        assertThat(state.approved()).isTrue();
        assertThat(state.events()).hasSize(2);
    }

    @Test
    void theAuthorCannotApproveUnderAnySpellingOfTheAccount() {
        for (String account : List.of("ada", "Ada", "ADA", " ada ")) {
            assertThat(drafted().after(approval(new Person(account), PLAN)).approved())
                    .as(account)
                    .isFalse();
        }
    }

    @Test
    void whoSavedTheDraftForTheAuthorCannotApproveEither() {
        PlanState state = PlanState.of(ID, List.of(new PlanEvent.Drafted(NOON, LINUS, PLAN)));
        assertThat(state.authors()).containsExactlyInAnyOrder(ADA, LINUS);
        assertThat(state.after(approval(LINUS, PLAN)).approved()).isFalse();
        assertThat(state.after(approval(ADA, PLAN)).approved()).isFalse();
        assertThat(state.after(approval(GRACE, PLAN)).approved()).isTrue();
    }

    @Test
    void whoRevisedItOnceStaysAnAuthor() {
        ExperimentPlan other = by(GRACE, PLAN);
        PlanState state = drafted()
                .after(revision(GRACE, other))
                .after(revision(ADA, PLAN))
                .after(approval(GRACE, PLAN));
        assertThat(state.approved()).isFalse();
        assertThat(state.after(approval(LINUS, PLAN)).approved()).isTrue();
    }

    @Test
    void theSamePersonCountsOnce() {
        PlanState state = drafted()
                .after(approval(GRACE, PLAN))
                .after(approval(new Person("Grace"), PLAN))
                .after(approval(LINUS, PLAN));
        assertThat(state.approvals()).extracting(PlanEvent.Approved::by).containsExactly(GRACE, LINUS);
    }

    @Test
    void anApprovalOfOtherContentDoesNotCount() {
        assertThat(drafted().after(approval(GRACE, by(LINUS, PLAN))).approved()).isFalse();
    }

    @Test
    void savingTheSameContentAgainKeepsApprovals() {
        PlanState state = drafted().after(approval(GRACE, PLAN)).after(revision(ADA, PLAN));
        assertThat(state.approved()).isTrue();
    }

    @Test
    void goingBackToApprovedContentNeedsANewApproval() {
        PlanState state = drafted()
                .after(approval(GRACE, PLAN))
                .after(revision(ADA, by(LINUS, PLAN)))
                .after(revision(ADA, PLAN));
        assertThat(state.approved()).isFalse();
        assertThat(state.after(approval(GRACE, PLAN)).approved()).isTrue();
    }

    @Test
    void foldingAtOnceIsFoldingOneByOne() {
        List<PlanEvent> events = List.of(
                new PlanEvent.Drafted(NOON, ADA, PLAN),
                approval(GRACE, PLAN),
                revision(LINUS, by(LINUS, PLAN)),
                approval(GRACE, by(LINUS, PLAN)));
        PlanState oneByOne = PlanState.of(ID, events.subList(0, 1));
        for (PlanEvent event : events.subList(1, 4)) {
            oneByOne = oneByOne.after(event);
        }
        assertThat(PlanState.of(ID, events)).isEqualTo(oneByOne);
        assertThat(oneByOne.approved()).isTrue();
    }

    @Test
    void aHistoryBeginsWithOneDraft() {
        assertThatThrownBy(() -> PlanState.of(ID, List.of()))
                .hasMessage("the history of plan P1 does not begin with its draft");
        assertThatThrownBy(() -> PlanState.of(ID, List.of(approval(GRACE, PLAN))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drafted().after(new PlanEvent.Drafted(NOON, ADA, PLAN)))
                .hasMessage("plan P1 is drafted twice, again at 2026-11-20T12:00:00Z");
    }

    /// Each value in the plan's JSON form is changed once; whatever still is a plan has lost its approval.
    @Test
    void oneChangedFieldVoidsTheApproval() {
        PlanState approved = drafted().after(approval(GRACE, PLAN));
        JsonNode tree = Json.mapper().readTree(Json.canonical(PLAN));
        List<String> neverAPlan = new ArrayList<>();
        int changed = 0;
        for (JsonPointer leaf : leaves(tree)) {
            boolean valid = false;
            for (JsonNode candidate : candidates(tree.at(leaf))) {
                ExperimentPlan mutant = mutate(tree, leaf, candidate);
                if (mutant == null || mutant.equals(PLAN)) {
                    continue;
                }
                valid = true;
                changed++;
                PlanState after = approved.after(revision(ADA, mutant));
                assertThat(after.approved()).as("%s became %s", leaf, candidate).isFalse();
                assertThat(after.after(approval(GRACE, PLAN)).approved())
                        .as("%s, old digest", leaf)
                        .isFalse();
                assertThat(after.after(approval(GRACE, mutant)).approved())
                        .as("%s, new digest", leaf)
                        .isTrue();
                break;
            }
            if (!valid && !isShareOfAll(tree, leaf)) {
                neverAPlan.add(leaf.toString());
            }
        }
        assertThat(changed).isGreaterThan(50);
        assertThat(neverAPlan)
                .as("only what other parts of the plan must fit cannot change alone")
                .allMatch(leaf -> leaf.matches(
                        "(/signals/\\d+/(name|measure|source/aggregation)|/abort/\\d+/signal|/terms/(thresholds|noData)/\\d+/signal"
                                + "|/terms/harm/when/\\d+/signal|/forecast/signals/\\d+/(signal|expected|low|high|verdicts/.*)"
                                + "|/forecast/verdicts/.*|/workload/arrivals/kind|/faults/\\d+/fault/(kind|damage|side|node)"
                                + "|/terms/rig/nodes/\\d+/name|/terms/rig/(invariants|resources)/invariants/\\d+/kind"
                                + "|/terms/rig/dependencies/\\d+/(name|mode|recording|fault/kind|behaviour/.*)"
                                + "|/terms/rig/proofs/\\d+/(node|dependency|breaker/(failures|healthy|probes)))"));
    }

    /// A program is lost or it is not, and more load is on everybody: the share is 1.
    private static boolean isShareOfAll(JsonNode tree, JsonPointer leaf) {
        JsonNode fault = tree.at(leaf.head());
        return leaf.toString().matches("/faults/\\d+/share")
                && Set.of("lost-node", "load-surge")
                        .contains(fault.at("/fault/kind").asString());
    }

    private static @Nullable ExperimentPlan mutate(JsonNode tree, JsonPointer leaf, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonNode parent = copy.at(leaf.head());
        if (parent instanceof ArrayNode array) {
            array.set(leaf.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(leaf.last().getMatchingProperty(), value);
        }
        try {
            return Json.read(Json.canonical(copy), ExperimentPlan.class);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static List<JsonNode> candidates(JsonNode value) {
        var nodes = Json.mapper().getNodeFactory();
        if (value.isNumber()) {
            return value.isIntegralNumber()
                    ? List.of(nodes.numberNode(value.longValue() ^ 1))
                    : List.of(
                            nodes.numberNode(value.doubleValue() / 2),
                            nodes.numberNode(0.5),
                            nodes.numberNode(1e308),
                            nodes.numberNode(-1e308));
        }
        if (value.isBoolean()) {
            return List.of(nodes.booleanNode(!value.booleanValue()));
        }
        String text = value.isNull() ? "" : value.stringValue();
        List<JsonNode> candidates = new ArrayList<>();
        for (String other : List.of(
                text + "x",
                "PT7S",
                "AT_MOST",
                "AT_LEAST",
                "ERROR_RATE",
                "THROUGHPUT",
                "poisson",
                "constant",
                "hold",
                "kill",
                "advise",
                "fail",
                "failure",
                "harm",
                "baseline",
                "recovery",
                "stale-cache",
                "invalid",
                "spike",
                "burn-rate",
                "2026-11-20T11:00:00",
                "2026-11-20T17:00:00",
                "2026-11-20T17:00:00Z",
                "UTC")) {
            candidates.add(nodes.stringNode(other));
        }
        if (value.isNull()) {
            candidates.add(Json.mapper().readTree("{\"comparison\":\"AT_MOST\",\"limit\":1}"));
        }
        return candidates;
    }

    private static List<JsonPointer> leaves(JsonNode node) {
        List<JsonPointer> leaves = new ArrayList<>();
        collect(node, JsonPointer.empty(), leaves);
        return leaves;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), at.appendProperty(entry.getKey()), leaves));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), at.appendIndex(index), leaves);
            }
        } else {
            leaves.add(at);
        }
    }
}
