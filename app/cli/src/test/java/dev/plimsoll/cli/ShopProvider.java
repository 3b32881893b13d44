package dev.plimsoll.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A provider with orders in memory, and the defects that a test plants in it.
final class ShopProvider implements AutoCloseable {
    static final String TOKEN = "Bearer s3cret-of-the-shop";

    /// What may be wrong with it; each is seen by one interaction of the pact of the test.
    enum Defect {
        WRONG_STATUS,
        FIELD_LEFT_OUT,
        FIELD_RETYPED,
        FIELD_NULL,
        WORD_OF_ENUM_CHANGED,
        HEADER_LEFT_OUT,
        HEADER_CHANGED,
        OTHER_MEDIA_TYPE,
        LIST_EMPTY,
        DATE_WRITTEN_ANOTHER_WAY,
        XML_ATTRIBUTE_CHANGED,
        CONNECTION_CUT
    }

    private final HttpServer server;
    private final Set<Defect> defects;
    private final Map<Integer, ObjectNode> orders = new ConcurrentSkipListMap<>();
    private final AtomicInteger last = new AtomicInteger(40);
    private final AtomicInteger setUps = new AtomicInteger();
    private final AtomicInteger tearDowns = new AtomicInteger();

    private ShopProvider(HttpServer server, Set<Defect> defects) {
        this.server = server;
        this.defects = defects;
    }

    static ShopProvider start(Set<Defect> defects) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ShopProvider shop = new ShopProvider(server, defects);
        server.createContext("/", shop::handle);
        server.start();
        return shop;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int setUps() {
        return setUps.get();
    }

    int tearDowns() {
        return tearDowns.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path[0].equals("states")) {
                state(exchange, Json.mapper().readTree(body));
            } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "application/json", "{\"error\": \"who are you?\"}");
            } else if (path[0].equals("orders")) {
                orders(exchange, path, body);
            } else {
                answer(exchange, 404, "text/plain", "no " + path[0]);
            }
        }
    }

    /// Makes an order for the state, and forgets all of them after the interaction.
    private void state(HttpExchange exchange, JsonNode asked) throws IOException {
        if (asked.get("action").asString().equals("teardown")) {
            tearDowns.incrementAndGet();
            orders.clear();
            answer(exchange, 200, "application/json", "{}");
            return;
        }
        setUps.incrementAndGet();
        int id = add(asked.get("params").path("quantity").asInt(1));
        answer(exchange, 200, "application/json", "{\"id\": " + id + "}");
    }

    private int add(int quantity) {
        int id = last.incrementAndGet();
        ObjectNode order = Json.mapper().createObjectNode().put("id", id).put("quantity", quantity);
        order.put("status", "open")
                .put("customer", "ada")
                .put("total", quantity * 2.5)
                .put("placed", "2026-03-01");
        orders.put(id, order);
        return id;
    }

    private void orders(HttpExchange exchange, String[] path, String body) throws IOException {
        String method = exchange.getRequestMethod();
        if (path.length == 1 && method.equals("POST")) {
            place(exchange, Json.mapper().readTree(body));
        } else if (path.length == 1) {
            String status = String.valueOf(exchange.getRequestURI().getQuery());
            var list = Json.mapper().createArrayNode();
            if (!defects.contains(Defect.LIST_EMPTY)) {
                orders.values().stream()
                        .filter(order ->
                                status.equals("status=" + order.get("status").asString()))
                        .forEach(list::add);
            }
            answer(exchange, 200, "application/json", list.toString());
        } else {
            order(exchange, orders.get(Integer.parseInt(path[1])), path.length > 2 ? path[2] : method);
        }
    }

    private void place(HttpExchange exchange, JsonNode wish) throws IOException {
        if (!wish.path("quantity").isInt() || wish.get("quantity").asInt() < 1) {
            answer(exchange, 422, "application/json", "{\"error\": \"quantity\"}");
            return;
        }
        int id = add(wish.get("quantity").asInt());
        String place = defects.contains(Defect.HEADER_CHANGED) ? "/order?id=" + id : "/orders/" + id;
        exchange.getResponseHeaders().set("Location", place);
        boolean draft = wish.path("draft").asBoolean(false);
        int status = draft && defects.contains(Defect.WRONG_STATUS) ? 200 : draft ? 202 : 201;
        answer(exchange, status, "application/json", orders.get(id).toString());
    }

    private void order(HttpExchange exchange, ObjectNode order, String view) throws IOException {
        if (order == null) {
            answer(exchange, 404, "application/json", "{\"error\": \"no such order\"}");
            return;
        }
        int id = order.get("id").asInt();
        switch (view) {
            case "DELETE" -> {
                if (!defects.contains(Defect.CONNECTION_CUT)) {
                    exchange.sendResponseHeaders(204, -1);
                }
            }
            case "label" -> {
                String number = defects.contains(Defect.XML_ATTRIBUTE_CHANGED) ? "no-" + id : "" + id;
                answer(exchange, 200, "application/xml", "<label order=\"" + number + "\"><to>ada</to></label>");
            }
            case "total" -> {
                ObjectNode total = Json.mapper().createObjectNode().put("currency", "EUR");
                if (!defects.contains(Defect.FIELD_LEFT_OUT)) {
                    total.set("total", order.get("total"));
                }
                answer(exchange, 200, "application/json", total.toString());
            }
            case "quantity" -> {
                String quantity = order.get("quantity").toString();
                String written = defects.contains(Defect.FIELD_RETYPED) ? "\"" + quantity + "\"" : quantity;
                answer(exchange, 200, "application/json", "{\"items\": [{\"quantity\": " + written + "}]}");
            }
            case "customer" -> {
                String customer = defects.contains(Defect.FIELD_NULL)
                        ? "null"
                        : order.get("customer").toString();
                answer(exchange, 200, "application/json", "{\"customer\": " + customer + "}");
            }
            case "status" -> {
                String status = defects.contains(Defect.WORD_OF_ENUM_CHANGED) ? "OPEN" : "open";
                answer(exchange, 200, "application/json", "{\"status\": \"" + status + "\"}");
            }
            case "placed" -> {
                String placed = defects.contains(Defect.DATE_WRITTEN_ANOTHER_WAY) ? "01.03.2026" : "2026-03-01";
                answer(exchange, 200, "application/json", "{\"placed\": \"" + placed + "\"}");
            }
            case "note" ->
                answer(
                        exchange,
                        200,
                        defects.contains(Defect.OTHER_MEDIA_TYPE) ? "text/html" : "text/plain",
                        "leave it at the door");
            default -> {
                if (!defects.contains(Defect.HEADER_LEFT_OUT)) {
                    exchange.getResponseHeaders().set("ETag", "\"" + id + "\"");
                }
                answer(exchange, 200, "application/json", order.toString());
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
