package dev.plimsoll.engine.dependency;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.provider.ProviderReply;
import dev.plimsoll.model.sandbox.provider.ProviderRequest;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Answers in the place of a third party: by its contract, as slow and as faulty as it is said to be.
final class DoubleAnswers implements HttpPeer.Answers {
    private final ProviderDouble provider;
    private final @Nullable Behaviour behaviour;

    /// @param behaviour null for answers at once
    DoubleAnswers(ProviderDouble provider, @Nullable Behaviour behaviour) {
        this.provider = provider;
        this.behaviour = behaviour;
    }

    @Override
    public RawMessage answer(RawMessage request) throws IOException {
        if (behaviour == null) {
            return reply(request);
        }
        Behaviour.Decision decision = behaviour.next();
        RawMessage answer = decision.status() == 0 ? reply(request) : failure(decision);
        pause(decision.delay());
        return answer;
    }

    private static void pause(Duration delay) throws IOException {
        try {
            boolean _ = new CountDownLatch(1).await(delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the double was closed");
        }
    }

    private RawMessage reply(RawMessage request) {
        ProviderReply reply = provider.reply(
                ProviderRequest.of(request.method(), request.target(), request.byName(), request.data()));
        List<String> headers = new ArrayList<>();
        reply.headers().forEach((name, value) -> headers.add(name + ": " + value));
        RawMessage head = new RawMessage("HTTP/1.1 " + reply.status() + " Double", headers, new byte[0], false);
        if (reply.status() == 204 || reply.status() == 304) {
            return head;
        }
        RawMessage whole = head.withData(reply.body());
        return request.method().equals("HEAD")
                ? new RawMessage(whole.startLine(), whole.headers(), new byte[0], false)
                : whole;
    }

    private static RawMessage failure(Behaviour.Decision decision) {
        List<String> headers = new ArrayList<>(List.of("Content-Type: application/problem+json"));
        if (!decision.retryAfter().isZero()) {
            headers.add("Retry-After: " + decision.retryAfter().plusMillis(999).toSeconds());
        }
        String problem = Json.canonical(Json.mapper()
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", "The third party fails on purpose")
                .put("status", decision.status()));
        return new RawMessage("HTTP/1.1 " + decision.status() + " Failing", headers, new byte[0], false)
                .withData(problem.getBytes(StandardCharsets.UTF_8));
    }
}
