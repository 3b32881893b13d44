package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;

/// The embedded contract sandbox: a WireMock in this process, on loopback. It starts empty; stubs are made from
/// outside through WireMock's admin API, under `/__admin` of its address.
///
/// Delayed responses do not hold a thread, and the journal of requests is bounded, because it would otherwise grow
/// for as long as load runs.
public final class StubServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int JOURNAL_ENTRIES = 1000;
    private static final int ASYNC_THREADS = 8;

    private final WireMockServer wireMock;

    private StubServer(WireMockServer wireMock) {
        this.wireMock = wireMock;
    }

    /// Starts a server on a free port.
    public static StubServer start() {
        var wireMock = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(LOOPBACK)
                .dynamicPort()
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(ASYNC_THREADS)
                .maxRequestJournalEntries(JOURNAL_ENTRIES)
                // A client that asks to switch to HTTP/2 would turn into a tunnel that no message fault can act on.
                .http2PlainDisabled(true)
                .stubRequestLoggingDisabled(true)
                .notifier(new LoggedNotes()));
        wireMock.start();
        return new StubServer(wireMock);
    }

    /// The base address, without a slash at the end.
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + wireMock.port());
    }

    @Override
    public void close() {
        wireMock.stop();
    }
}
