package dev.plimsoll.engine.dependency;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RecordedExchange;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Passes requests on to a dependency and keeps each answer that it had not kept for the same request just before. The
/// consumer gets every answer as it came, secrets included; what is kept has none.
final class Recorder implements HttpPeer.Answers {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 60_000;
    private static final int MOST_EXCHANGES = 1_000;
    private static final int LARGEST = 1 << 20;

    private final URI real;
    private final Consumer<RecordedExchange> keep;
    private final Map<String, String> last = new HashMap<>();
    private int kept;
    private int left;

    /// @param keep told each exchange once
    Recorder(URI real, Consumer<RecordedExchange> keep) {
        this.real = real;
        this.keep = keep;
    }

    @Override
    public RawMessage answer(RawMessage request) throws IOException {
        RawMessage answer = ask(request);
        keep(request, answer);
        return answer;
    }

    private RawMessage ask(RawMessage request) throws IOException {
        int port = real.getPort() < 0 ? 80 : real.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(real.getHost(), port), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream().write(request.withHeaders(headers(request)).bytes());
            socket.getOutputStream().flush();
            return RawMessage.response(new BufferedInputStream(socket.getInputStream()), request.method());
        }
    }

    /// The consumer names the way that it calls; the dependency is to be called by its own name.
    private List<String> headers(RawMessage request) {
        List<String> headers = new ArrayList<>();
        for (String line : request.headers()) {
            if (RawMessage.named(line, "host")) {
                headers.add("Host: " + real.getHost() + (real.getPort() < 0 ? "" : ":" + real.getPort()));
            } else if (!RawMessage.named(line, "expect")) {
                headers.add(line);
            }
        }
        return headers;
    }

    private void keep(RawMessage request, RawMessage answer) {
        Masks masks = new Masks();
        String target = masks.target(request.target());
        String digest = Json.sha256(masks.data(request));
        RawMessage clean = masks.answer(answer);
        RecordedExchange exchange = new RecordedExchange(
                request.method(), target, digest, Base64.getEncoder().encodeToString(clean.bytes()), masks.count());
        if (isNew(exchange, clean)) {
            keep.accept(exchange);
        }
    }

    /// The moment of an answer makes it no other one.
    private synchronized boolean isNew(RecordedExchange exchange, RawMessage clean) {
        String same = Json.sha256(clean.withHeaders(clean.headers().stream()
                        .filter(line -> !RawMessage.named(line, "date"))
                        .toList())
                .bytes());
        if (same.equals(last.put(exchange.key(), same))) {
            return false;
        }
        boolean room = kept < MOST_EXCHANGES && clean.body().length <= LARGEST;
        kept += room ? 1 : 0;
        left += room ? 0 : 1;
        return room;
    }

    /// How many it kept.
    @Override
    public synchronized HttpPeer.Tally tally() {
        return new HttpPeer.Tally(
                kept,
                kept + (kept == 1 ? " answer was" : " answers were") + " recorded"
                        + (left == 0
                                ? ""
                                : ", " + left + " were not: more than " + MOST_EXCHANGES + ", or larger than 1 MiB"));
    }
}
