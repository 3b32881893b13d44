package dev.plimsoll.engine.dependency;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RecordedExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Answers what was recorded, byte for byte: the answers to one request in their order, then the last one again.
final class Replayer implements HttpPeer.Answers {
    private static final int MOST_MISSED = 100;

    private final Map<String, List<RecordedExchange>> recorded = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<String> missed = new HashSet<>();
    private final Consumer<String> tell;
    private long served;

    /// @param tell told each request that was never recorded, once
    Replayer(List<RecordedExchange> exchanges, Consumer<String> tell) {
        exchanges.forEach(exchange ->
                recorded.computeIfAbsent(exchange.key(), _ -> new ArrayList<>()).add(exchange));
        this.tell = tell;
    }

    @Override
    public RawMessage answer(RawMessage request) throws IOException {
        Masks masks = new Masks();
        String target = masks.target(request.target());
        String key = RecordedExchange.key(request.method(), target, Json.sha256(masks.data(request)));
        RecordedExchange exchange = next(key);
        if (exchange != null) {
            return RawMessage.response(new ByteArrayInputStream(exchange.bytes()), request.method());
        }
        String line = request.method() + " " + target;
        boolean first;
        synchronized (this) {
            first = missed.size() < MOST_MISSED && missed.add(line);
        }
        if (first) {
            tell.accept(line);
        }
        return unknown(line);
    }

    private synchronized @Nullable RecordedExchange next(String key) {
        List<RecordedExchange> answers = recorded.get(key);
        if (answers == null) {
            return null;
        }
        served++;
        int at = next.merge(key, 1, Integer::sum) - 1;
        return answers.get(Math.min(at, answers.size() - 1));
    }

    /// RFC 9457.
    private static RawMessage unknown(String line) {
        ObjectNode problem = Json.mapper()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", "This request was never recorded")
                .put("status", 501)
                .put("detail", line);
        return new RawMessage(
                        "HTTP/1.1 501 Not Implemented",
                        List.of("Content-Type: application/problem+json"),
                        new byte[0],
                        false)
                .withData(Json.canonical(problem).getBytes(StandardCharsets.UTF_8));
    }

    /// How many it answered.
    @Override
    public synchronized HttpPeer.Tally tally() {
        return new HttpPeer.Tally(
                served,
                served + (served == 1 ? " request was" : " requests were") + " answered from the recording"
                        + (missed.isEmpty() ? "" : ", and it has no answer to " + missed.size() + " others"));
    }
}
