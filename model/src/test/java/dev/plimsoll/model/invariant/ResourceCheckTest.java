package dev.plimsoll.model.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A shop with orders, payments and accounts.
class ResourceCheckTest {
    private static final List<Invariant> BOOK = List.of(
            new Invariant.ExactlyOnce("paid", "orders", List.of("payments")),
            new Invariant.Conservation("balances", "amount", List.of("orders", "payments")),
            new Invariant.Referential("known", "payments", "account", "accounts", "id"),
            new Invariant.Monotonic("forward", "accounts", "version", "id"));

    private final ResourceCheck check = new ResourceCheck(BOOK);
    private final List<ObjectNode> kept = new ArrayList<>();

    private void look() {
        ObjectNode answer = Json.mapper().createObjectNode();
        ArrayNode resources = answer.putArray("resources");
        kept.forEach(resources::add);
        assertThat(check.see(Json.mapper().readTree(answer.toString()))).isTrue();
    }

    private void keep(String path, String value) {
        ObjectNode resource = Json.mapper().createObjectNode();
        resource.put("collection", path.substring(0, path.lastIndexOf('/'))).put("path", path);
        resource.set("value", Json.mapper().readTree(value));
        kept.removeIf(each -> each.path("path").asString("").equals(path));
        kept.add(resource);
    }

    private void sale(int number, int amount) {
        keep("/orders/" + number, "{\"transaction\":\"T%d\",\"amount\":%d}".formatted(number, amount));
        payment("P" + number, number, amount);
    }

    private void payment(String name, int number, int amount) {
        keep("/payments/" + name, "{\"transaction\":\"T%d\",\"amount\":%d,\"account\":1}".formatted(number, amount));
    }

    private void account(int version) {
        keep("/accounts/1", "{\"id\":1,\"version\":%d}".formatted(version));
    }

    @Test
    void manyCleanLooksFindNothing() {
        SplittableRandom random = new SplittableRandom(5);
        account(0);
        for (int number = 1; number <= 300; number++) {
            sale(number, random.nextInt(100));
            account(number);
            look();
            assertThat(check.certain()).as("sale %d", number).isEmpty();
            assertThat(check.complete()).as("sale %d", number).isEmpty();
        }
        assertThat(check.transactions()).isEqualTo(301);
    }

    @Test
    void theFirstTransactionThatBreaksEachIsNamed() {
        account(3);
        sale(1, 5);
        look();
        sale(2, 5);
        payment("P2b", 2, 5);
        look();
        assertThat(check.certain()).extracting(Violation::invariant).contains("paid");
        assertThat(check.certain().getFirst().transaction()).isEqualTo("T2");

        kept.removeIf(each -> each.path("path").asString("").startsWith("/payments/P2"));
        look();
        assertThat(check.complete()).extracting(Violation::invariant).contains("paid", "balances");

        payment("P2", 2, 4);
        look();
        assertThat(check.complete()).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("balances");
            assertThat(violation.transaction()).isEqualTo("T2");
        });
    }

    @Test
    void aVersionThatGoesBackBetweenLooksIsFound() {
        account(3);
        look();
        account(2);
        look();
        assertThat(check.certain()).extracting(Violation::invariant).containsExactly("forward");
    }

    @Test
    void aReferenceToNothingIsFound() {
        sale(1, 5);
        look();
        assertThat(check.complete()).extracting(Violation::invariant).containsExactly("known");
    }

    @Test
    void anAnswerWithoutResourcesIsNoLook() {
        assertThat(check.see(Json.mapper().readTree("{\"residue\":[]}"))).isFalse();
        assertThatThrownBy(() -> new ResourceBook("state", BOOK, InvariantBook.Consequence.HARM, null))
                .hasMessageContaining("not 'state'");
    }
}
