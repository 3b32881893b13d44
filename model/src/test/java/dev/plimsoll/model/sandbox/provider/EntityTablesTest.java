package dev.plimsoll.model.sandbox.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.IndependentValidator;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.dataset.DataTable;
import dev.plimsoll.model.sandbox.synthetic.NumberedWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EntityTablesTest {
    private static final Contract SHOP = Fixtures.yaml("""
        openapi: 3.1.0
        info: {title: shop, version: '1'}
        paths:
          /orders:
            get: {responses: {'200': {description: all, content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}}}}
            post: {responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
          /orders/{orderId}:
            get: {responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
            delete: {responses: {'204': {description: gone}}}
          /shops/{shop}/orders/{id}:
            get: {responses: {'204': {description: none}}}
        components:
          schemas:
            Orders:
              type: object
              required: [data]
              properties: {data: {type: array, minItems: 1, maxItems: 12, items: {$ref: '#/components/schemas/Order'}}}
            Order:
              type: object
              required: [id, totalSum]
              properties:
                id: {type: integer, minimum: 1}
                totalSum: {type: number, maximum: 900}
                state: {enum: [open, paid]}
                isGift: {type: boolean}
                lines: {type: array, items: {type: integer}}
                note: {type: string, maxLength: 12}
        """);
    private static final String LIST = "/paths/~1orders/get/responses/200/content/application~1json/schema";
    private static final String ITEM = "/paths/~1orders~1{orderId}/get/responses/200/content/application~1json/schema";

    private static DataTable table(int rows, Random random) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Map<String, String> cell = new LinkedHashMap<>();
            cell.put("ID", Integer.toString(100 + row));
            cell.put("total_sum", random.nextInt(2) == 0 ? "12.50" : "1" + random.nextInt(10_000));
            cell.put("state", List.of("open", "paid", "lost").get(random.nextInt(3)));
            cell.put("is-gift", List.of("true", "false", "perhaps").get(random.nextInt(3)));
            cell.put("lines", List.of("[1,2]", "[\"a\"]", "1,2").get(random.nextInt(3)));
            if (random.nextBoolean()) {
                cell.put("note", "n".repeat(random.nextInt(20)));
            }
            cells.add(cell);
        }
        return DataTable.of(List.of("ID", "total_sum", "state", "is-gift", "lines", "note", "warehouse"), cells);
    }

    private static ProviderDouble shop(DataTable table) {
        return new ProviderDouble(SHOP, new NumberedWords(), 5, EntityTables.NONE.with("/orders", table));
    }

    private static JsonNode get(ProviderDouble shop, String path) {
        return Json.mapper()
                .readTree(shop.reply(ProviderRequest.of("GET", path, Map.of(), new byte[0]))
                        .body());
    }

    @Test
    void rowsAreTheItemsThatAreListedAndRead() {
        DataTable table = DataTable.of(
                List.of("ID", "total_sum", "note"),
                List.of(
                        Map.of("ID", "41", "total_sum", "12.5", "note", "first"),
                        Map.of("ID", "42", "total_sum", "7"),
                        Map.of("ID", "43", "total_sum", "950", "note", "third")));
        ProviderDouble shop = shop(table);
        assertThat(get(shop, "/orders").path("data").findValuesAsString("id")).containsExactly("41", "42", "43");
        assertThat(get(shop, "/orders/41").toString()).contains("\"id\":41", "\"totalSum\":12.5", "\"note\":\"first\"");
        assertThat(get(shop, "/orders/42").has("note")).isFalse();
        assertThat(get(shop, "/orders/43").path("totalSum").doubleValue()).isLessThanOrEqualTo(900);
        for (int i = 0; i < 3; i++) {
            assertThat(get(shop, "/orders/4" + (1 + i)))
                    .isEqualTo(get(shop, "/orders").at("/data/" + i));
        }
        assertThat(get(shop, "/orders/7").path("id").intValue()).isEqualTo(7);
        assertThat(get(shop, "/orders/7")).isEqualTo(get(shop, "/orders/7"));
    }

    @Test
    void whateverATableHoldsEveryAnswerIsValid() {
        IndependentValidator validator = new IndependentValidator(SHOP, Flow.RESPONSE);
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            ProviderDouble shop = shop(table(random.nextInt(1, 30), random));
            JsonNode all = get(shop, "/orders");
            assertThat(validator.errors(LIST, all)).as("seed %d: %s", seed, all).isEmpty();
            for (int id = 98; id < 106; id++) {
                JsonNode one = get(shop, "/orders/" + id);
                assertThat(validator.errors(ITEM, one))
                        .as("seed %d: %s", seed, one)
                        .isEmpty();
                assertThat(one.path("id").intValue()).isEqualTo(id);
            }
        }
    }

    @Test
    void whatIsDeletedIsListedNoMore() {
        ProviderDouble shop = shop(table(3, new Random(1)));
        shop.reply(ProviderRequest.of("DELETE", "/orders/101", Map.of(), new byte[0]));
        assertThat(get(shop, "/orders").path("data").findValuesAsString("id")).containsExactly("100", "102");
    }

    @Test
    void theStateTellsOneTableFromAnother() {
        String first = shop(table(3, new Random(1))).state().fingerprint();
        assertThat(shop(table(3, new Random(1))).state().fingerprint()).isEqualTo(first);
        assertThat(shop(table(3, new Random(2))).state().fingerprint()).isNotEqualTo(first);
    }

    @Test
    void aTableNeedsACollectionAndAColumnThatIsAProperty() {
        assertThat(EntityTables.collection(SHOP, "/shops/{shop}/orders")).isEqualTo("/shops/{shop}/orders");
        assertThatThrownBy(() -> EntityTables.collection(SHOP, "orders"))
                .hasMessage("the contract has several collections 'orders': /orders, /shops/{shop}/orders");
        assertThatThrownBy(() -> EntityTables.collection(SHOP, "carts")).hasMessageContaining("no collection 'carts'");
        DataTable strange = DataTable.of(List.of("a"), List.of(Map.of("a", "1")));
        assertThatThrownBy(() -> EntityTables.NONE.with("/orders", strange).uses(SHOP, new NumberedWords(), 1))
                .hasMessageContaining("no column is a property of the items of /orders");
        EntityTables used = EntityTables.NONE.with("/orders", table(2, new Random(1)));
        assertThat(used.uses(SHOP, new NumberedWords(), 1))
                .containsExactly(new EntityTables.Use("/orders", 2, List.of("warehouse")));
        assertThatThrownBy(() -> used.with("/orders", strange)).hasMessageContaining("two tables");
    }
}
