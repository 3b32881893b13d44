package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Follows the requests and responses of one connection, so that a fault added at any time acts from the next
/// message on. Bytes that are not HTTP/1.1, an upgraded protocol and a tunnel pass untouched from there on. Used by
/// one thread.
public final class HttpExchanges {
    private final RequestFlow requests;
    private final ResponseFlow responses;

    /// @param toxics the HTTP faults of the proxy now, in order; read again for each message
    /// @param service takes what goes to the service
    /// @param client takes what goes to the client
    /// @param clock nanoseconds
    public HttpExchanges(Supplier<List<Toxic>> toxics, MessageSink service, MessageSink client, LongSupplier clock) {
        var open = new ArrayDeque<Exchange>();
        var answers = new ResponseFlow(toxics, open, client, this::tunnel);
        this.responses = answers;
        this.requests = new RequestFlow(toxics, open, service, clock, answers::answerHere);
    }

    private void tunnel() {
        requests.sourceEnded();
    }

    /// How many requests have come with their head.
    public long requests() {
        return requests.begun();
    }

    /// Takes bytes of the client.
    public void request(ByteBuf bytes) {
        requests.take(bytes);
    }

    /// Takes bytes of the service.
    public void response(ByteBuf bytes) {
        responses.take(bytes);
    }

    /// The client has ended its stream: what is still held of it goes on.
    ///
    /// @return whether that was in the midst of a request
    public boolean requestEnd() {
        boolean midway = requests.midway();
        requests.sourceEnded();
        return midway;
    }

    /// The service has ended its stream: what is still held of it goes on.
    public void responseEnd() {
        responses.sourceEnded();
    }

    /// Lets go of what is held, without handing it on.
    public void discard() {
        requests.discard();
        responses.discard();
    }
}
