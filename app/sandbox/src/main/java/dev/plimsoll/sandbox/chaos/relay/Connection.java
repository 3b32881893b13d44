package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.http.HttpExchanges;
import dev.plimsoll.sandbox.chaos.toxic.Direction;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.function.Supplier;

/// A client's connection and the one made for it to the service behind the proxy. Both live on one event loop, to
/// which all state is confined; [#refresh] and [#closeAll] may be called from any thread.
final class Connection {
    private final SocketChannel client;
    private final SocketChannel service;
    private final Traffic traffic;
    private final Supplier<List<Toxic>> toxics;
    private final Lane up;
    private final Lane down;
    private final HttpExchanges exchanges;
    private final Tap tap;
    private long requests;
    private boolean started;
    private boolean upShut;
    private boolean downShut;
    private boolean closed;

    /// @param toxics all faults of the proxy now
    /// @param httpToxics those of them that act on messages
    /// @param tap reads along what the client sends
    Connection(
            SocketChannel client,
            SocketChannel service,
            Traffic traffic,
            Supplier<List<Toxic>> toxics,
            Supplier<List<Toxic>> httpToxics,
            Tap tap) {
        this.client = client;
        this.service = service;
        this.traffic = traffic;
        this.toxics = toxics;
        this.tap = tap;
        this.up = new Lane(this, Direction.UPSTREAM, client, service, traffic);
        this.down = new Lane(this, Direction.DOWNSTREAM, service, client, traffic);
        this.exchanges = new HttpExchanges(httpToxics, up.gate(), down.gate(), System::nanoTime);
    }

    /// Begins to relay. On the event loop.
    void start() {
        started = true;
        apply(true);
    }

    /// Takes the proxy's faults as they are now; done when the future is.
    Future<?> refresh() {
        return client.eventLoop().submit(() -> {
            if (started) {
                apply(false);
            }
        });
    }

    private void apply(boolean young) {
        var now = toxics.get();
        if (!closed) {
            up.apply(now, young);
        }
        if (!closed) {
            down.apply(now, young);
        }
    }

    /// Closes both sides; done when the future is.
    Future<?> closeAll() {
        return client.eventLoop().submit(this::close);
    }

    void fromClient(ByteBuf bytes) {
        if (closed) {
            bytes.release();
        } else {
            tap.see(bytes);
            exchanges.request(bytes);
            traffic.requested(requests, exchanges.requests());
            requests = exchanges.requests();
        }
    }

    void fromService(ByteBuf bytes) {
        if (closed) {
            bytes.release();
        } else {
            exchanges.response(bytes);
        }
    }

    void readComplete(Direction flow) {
        lane(flow).flush();
        if (flow == Direction.UPSTREAM && !closed) {
            // A request may have been answered here.
            down.flush();
        }
    }

    /// The source of a lane will send no more: it ended its stream, or is gone altogether.
    void sourceEnded(Direction flow, boolean gone) {
        if (closed) {
            return;
        }
        Lane lane = lane(flow);
        if (gone) {
            lane.closeAtEnd();
        }
        if (flow == Direction.DOWNSTREAM) {
            exchanges.responseEnd();
        } else if (exchanges.requestEnd()) {
            traffic.cut();
        }
        lane.sourceEnded();
        if (gone && lane.finished()) {
            laneFinished();
        }
    }

    /// The sink of a lane takes more or fewer bytes than before.
    void writabilityChanged(Direction flow) {
        lane(flow).regulate();
    }

    private Lane lane(Direction flow) {
        return flow == Direction.UPSTREAM ? up : down;
    }

    void laneFinished() {
        if (closed) {
            return;
        }
        boolean whole = (up.finished() && up.closesAtEnd()) || (down.finished() && down.closesAtEnd());
        if (whole || (up.finished() && down.finished())) {
            close();
            return;
        }
        if (up.finished() && !upShut) {
            upShut = true;
            endOutput(service);
        }
        if (down.finished() && !downShut) {
            downShut = true;
            endOutput(client);
        }
    }

    /// When the peer ends its stream too there is no half left to keep open. Netty is told so: it would shut the input
    /// of a socket that the system has already closed, and learn so from an exception with a stack trace.
    private static void endOutput(SocketChannel channel) {
        var _ = channel.shutdownOutput();
        channel.config().setAllowHalfClosure(false);
    }

    boolean closed() {
        return closed;
    }

    void close() {
        if (!closed) {
            closed = true;
            up.discard();
            down.discard();
            exchanges.discard();
            var _ = client.close();
            var _ = service.close();
        }
    }

    /// Closes both sides with a reset instead of an end of stream.
    void reset() {
        if (!closed) {
            linger(client);
            linger(service);
            close();
        }
    }

    private static void linger(SocketChannel channel) {
        if (channel.isOpen()) {
            channel.config().setSoLinger(0);
        }
    }
}
