package dev.plimsoll.model.amendment;

import static dev.plimsoll.model.amendment.AmendmentSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AmendmentStateTest {
    private static final List<String> OTHERS = List.of(
            "\"other\"",
            "\"2027-05-05\"",
            "\"PT0.1S\"",
            "\"PT48H\"",
            "\"Asia/Tokyo\"",
            "\"total\"",
            "\"" + "0f".repeat(32) + "\"",
            "\"PUT\"",
            "\"/other\"",
            "7",
            "50.5",
            "404",
            "false");

    @Test
    void theWholeWay() {
        AmendmentState agreed = agreed(whole());
        AmendmentState effective = agreed.after(effected(agreed, THEN));

        assertThat(agreed.signatures()).hasSize(3);
        assertThat(effective.effective()).isTrue();
        AmendmentState over =
                effective.after(new AmendmentEvent.Superseded(THEN, ADA, AmendmentId.number(2), whole().digest()));
        assertThat(over.effective()).isFalse();
        assertThatThrownBy(() -> over.after(new AmendmentEvent.Withdrawn(THEN, ADA, "late")))
                .hasMessageContaining("amendment A1 cannot be withdrawn", "it ended at");
    }

    @Test
    void whatIsTakenUpAgainIsADraftThatNobodyHasSigned() {
        AmendmentState agreed = agreed(whole());
        AmendmentEvent.Reopened again = new AmendmentEvent.Reopened(THEN, ADA, "after all");
        assertThatThrownBy(() -> agreed.after(again)).hasMessageContaining("it is not withdrawn");
        AmendmentState back =
                agreed.after(new AmendmentEvent.Withdrawn(THEN, ADA, "late")).after(again);
        assertThat(back.signatures()).isEmpty();
        assertThat(back.submitted()).isFalse();
        assertThat(back.amendment()).isEqualTo(agreed.amendment());
        assertThatThrownBy(() -> back.after(effected(back, THEN))).hasMessageContaining("has not signed");
    }

    @Test
    void noEffectWithoutEverySignatureNorBeforeItsDay() {
        AmendmentState agreed = agreed(whole());
        assertThatThrownBy(() -> agreed.after(effected(agreed, BEFORE)))
                .hasMessageContaining("it holds from 2026-12-01 Europe/Berlin on");
        AmendmentState drafted = drafted(whole());
        AmendmentState two = drafted.after(signed(drafted, PAM, "orders")).after(signed(drafted, SUE, "shop"));
        assertThatThrownBy(() -> two.after(effected(two, THEN))).hasMessageContaining("app has not signed it");
    }

    @Test
    void signaturesThatDoNotCount() {
        AmendmentState drafted = drafted(whole());
        AmendmentEvent.Signed stale = new AmendmentEvent.Signed(BEFORE, PAM, "orders", "00".repeat(32), "");

        assertThat(drafted.after(stale).signatures()).isEmpty();
        assertThat(drafted.after(signed(drafted, PAM, "shop")).signatures()).isEmpty();
        assertThat(drafted.after(signed(drafted, ADA, "orders")).signatures()).isEmpty();
        assertThat(drafted.after(signed(drafted, PAM, "nobody")).signatures()).isEmpty();
    }

    /// Every value of the file, changed once, voids every signature, and the event says whose.
    @Test
    void eachTermThatChangesVoidsAllSignatures() {
        AmendmentState agreed = agreed(whole());
        int changed = 0;
        for (JsonPointer leaf : leaves(AmendmentRecord.DOCUMENT.tree(whole()))) {
            AmendmentRecord other = mutated(leaf);
            AmendmentEvent.Revised event = agreed.revision(THEN, ADA, other);
            AmendmentState after = agreed.after(event);

            assertThat(after.signatures()).as("%s", leaf).isEmpty();
            assertThat(after.submitted()).as("%s", leaf).isFalse();
            assertThat(event.voided()).as("%s", leaf).hasSize(3);
            assertThat(event.note()).isEqualTo("Voids the signatures of pam for orders, sue for shop, sam for app.");
            assertThatThrownBy(() -> after.after(effected(after, THEN)))
                    .as("%s", leaf)
                    .hasMessageContaining("has not signed");
            changed++;
        }
        assertThat(changed).isEqualTo(50);
    }

    private static List<JsonPointer> leaves(JsonNode tree) {
        List<JsonPointer> all = new ArrayList<>();
        collect(tree, JsonPointer.empty(), all);
        return all;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> all) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(entry.getValue(), at.appendProperty(entry.getKey()), all));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), at.appendIndex(i), all);
            }
        } else {
            all.add(at);
        }
    }

    /// The same amendment with another value in one place.
    private static AmendmentRecord mutated(JsonPointer leaf) {
        for (String other : OTHERS) {
            ObjectNode tree = AmendmentRecord.DOCUMENT.tree(whole());
            JsonNode value = Json.mapper().readTree(other);
            if (tree.at(leaf.head()) instanceof ObjectNode object) {
                object.set(leaf.last().getMatchingProperty(), value);
                if (leaf.last().getMatchingProperty().equals("guarantee")) {
                    object.remove("key"); // only an order per key has one
                }
            } else {
                ((ArrayNode) tree.at(leaf.head())).set(leaf.last().getMatchingIndex(), value);
            }
            try {
                AmendmentRecord record = AmendmentRecord.DOCUMENT.read(tree);
                if (!record.equals(whole())) {
                    return record;
                }
            } catch (JacksonException | IllegalArgumentException _) {
                // A value of another kind; the next one is tried.
            }
        }
        throw new AssertionError("no other value fits at " + leaf);
    }

    @Test
    void aRevisionThatHidesWhatItVoidsIsNoHistory() {
        AmendmentState agreed = agreed(whole());
        AmendmentRecord other = mutated(JsonPointer.compile("/title"));

        assertThatThrownBy(() -> agreed.after(new AmendmentEvent.Revised(THEN, ADA, other, List.of(), "")))
                .hasMessageContaining("it does not name the signatures that it voids");
    }

    @Test
    void aHistoryReplaysToTheByte() {
        AmendmentState agreed = agreed(whole());
        AmendmentState state = agreed.after(agreed.revision(THEN, PAM, mutated(JsonPointer.compile("/title"))))
                .after(new AmendmentEvent.Withdrawn(THEN, ADA, "given up"))
                .after(new AmendmentEvent.Reopened(THEN, ADA, "after all"));
        List<String> stored = state.events().stream().map(Json::canonical).toList();
        List<AmendmentEvent> read = stored.stream()
                .map(body -> Json.read(body, AmendmentEvent.class))
                .toList();

        assertThat(read.stream().map(Json::canonical)).isEqualTo(stored);
        assertThat(AmendmentState.of(state.id(), read)).isEqualTo(state);
        assertThat(state.authors()).containsExactlyInAnyOrder(ADA, PAM);
    }
}
