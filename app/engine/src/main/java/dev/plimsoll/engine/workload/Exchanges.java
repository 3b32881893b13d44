package dev.plimsoll.engine.workload;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFutureListener;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The requests on their way and the idle connections. Confined to the thread that sends.
final class Exchanges {
    // Well below the time after which servers close idle connections (5 s and more), because a request that meets
    // the server's close on its way is lost through nobody's fault.
    private static final long LONGEST_IDLE = 2_000_000_000L;

    private final Bootstrap bootstrap;
    private final Outcomes outcomes;
    private final long timeout;
    private final int mostAtOnce;
    private final Underway underway = new Underway();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean dropping;
    private int opened;

    /// @param timeout in nanoseconds
    /// @param mostAtOnce when so many requests are on their way, the next ones are not sent but counted as failed
    Exchanges(Bootstrap bootstrap, Outcomes outcomes, long timeout, int mostAtOnce) {
        this.bootstrap = bootstrap;
        this.outcomes = outcomes;
        this.timeout = timeout;
        this.mostAtOnce = mostAtOnce;
    }

    /// Sends a request that is due, on an idle connection or else on a new one.
    void begin(Request request, long due, long now) {
        begin(request, due, now, Exchange.Sender.NOBODY);
    }

    /// @param sender told when the request was answered or failed
    void begin(Request request, long due, long now, Exchange.Sender sender) {
        outcomes.arrived();
        if (underway.size() >= mostAtOnce) {
            // It would have waited at least as long as the requests before it.
            outcomes.failed(request.operation(), Failure.NO_ROOM, timeout, now - due);
            sender.ended(now);
            return;
        }
        var exchange = new Exchange(request, due, now - due, sender);
        underway.add(exchange);
        Connection free = idleConnection();
        if (free != null) {
            free.send(exchange);
        } else {
            open(exchange);
        }
    }

    private @Nullable Connection idleConnection() {
        Connection free = idle.pollFirst();
        while (free != null && !free.usable()) {
            free = idle.pollFirst();
        }
        return free;
    }

    private void open(Exchange exchange) {
        opened++;
        var connection = new Connection(this);
        connection.reserve(exchange);
        var connecting = bootstrap.clone().handler(connection.initializer()).connect();
        var _ = connecting.addListener((ChannelFutureListener) connection::opened);
    }

    /// @param reusable the connection when it can take another request
    void answered(Exchange exchange, int status, @Nullable Connection reusable) {
        long now = System.nanoTime();
        if (reusable != null) {
            reusable.idleSince(now);
            idle.addFirst(reusable);
        }
        if (status >= 500) {
            failed(exchange, Failure.SERVER_ERROR);
        } else if (!exchange.request().call().expected().test(status)) {
            failed(exchange, Failure.UNDECLARED_STATUS);
        } else if (underway.remove(exchange) && !dropping) {
            outcomes.completed(exchange.request().operation(), now - exchange.due(), exchange.lag());
            exchange.sender().ended(now);
        }
    }

    void failed(Exchange exchange, Failure failure) {
        if (underway.remove(exchange) && !dropping) {
            long now = System.nanoTime();
            outcomes.failed(exchange.request().operation(), failure, now - exchange.due(), exchange.lag());
            exchange.sender().ended(now);
        }
    }

    /// Fails what has waited too long and closes connections that nobody needed for a while.
    void expire(long now) {
        for (Exchange late = underway.first(); late != null && now - late.due() >= timeout; late = underway.first()) {
            failed(late, Failure.TIMEOUT);
            late.abandon();
        }
        while (!idle.isEmpty() && now - idle.getLast().idleSince() >= LONGEST_IDLE) {
            idle.removeLast().close();
        }
    }

    /// When [#expire] has something to do next, at most `latest`; both as [System#nanoTime].
    long nextExpiry(long latest) {
        long next = latest;
        Exchange first = underway.first();
        if (first != null) {
            next = earlier(next, first.due() + timeout);
        }
        if (!idle.isEmpty()) {
            next = earlier(next, idle.getLast().idleSince() + LONGEST_IDLE);
        }
        return next;
    }

    static long earlier(long a, long b) {
        return a - b < 0 ? a : b;
    }

    int count() {
        return underway.size();
    }

    /// How many connections were opened so far.
    int opened() {
        return opened;
    }

    void closeAll() {
        for (Exchange first = underway.first(); first != null; first = underway.first()) {
            underway.remove(first);
            first.abandon();
        }
        idle.forEach(Connection::close);
        idle.clear();
    }

    /// From now on requests that lose their connection count no more.
    void drop() {
        dropping = true;
    }
}
