package dev.plimsoll.sandbox.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The embedded contract sandbox: a WireMock in this process, on loopback. It starts empty, or with a double of a
/// provider; stubs are made from outside through WireMock's admin API, under `/__admin` of its address, and go before
/// the double.
///
/// Delayed responses do not hold a thread, and the journal of requests is bounded, because it would otherwise grow
/// for as long as load runs.
public final class StubServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int ASYNC_THREADS = 8;
    private static final int LAST = 1000;

    private final WireMockServer wireMock;

    private StubServer(WireMockServer wireMock) {
        this.wireMock = wireMock;
    }

    /// Starts a server on a free port.
    public static StubServer start() {
        WireMockConfiguration options = options();
        var wireMock = new WireMockServer(
                options.withStores(new Shelves(options.filesRoot())).dynamicPort());
        wireMock.start();
        return new StubServer(wireMock);
    }

    /// Starts a server that answers for a provider.
    ///
    /// @param port 0 for a free one
    /// @param provider asked when a request comes, which waits for it
    /// @param behaviour how slow and how faulty it is; null for not at all
    /// @throws IOException when it cannot listen there
    public static StubServer start(int port, Supplier<ProviderDouble> provider, @Nullable Behaviour behaviour)
            throws IOException {
        var answers = new DoubleAnswers(provider, behaviour);
        WireMockConfiguration options = options();
        var shelves = new Shelves(options.filesRoot());
        options.withStores(shelves)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.BODY_FILE)
                .extensions(answers, new StateApi(provider), new ShortCutServers(answers, shelves));
        var wireMock = new WireMockServer(port == 0 ? options.dynamicPort() : options.port(port));
        try {
            wireMock.start();
        } catch (FatalStartupException refused) {
            throw new IOException("port " + port + " of " + LOOPBACK + " is taken or not allowed", refused);
        }
        answers.lay(wireMock.stubFor(any(anyUrl())
                .atPriority(LAST)
                .willReturn(ResponseDefinitionBuilder.responseDefinition().withTransformers(DoubleAnswers.NAME))));
        return new StubServer(wireMock);
    }

    private static WireMockConfiguration options() {
        return WireMockConfiguration.options()
                .bindAddress(LOOPBACK)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(ASYNC_THREADS)
                // A client that asks to switch to HTTP/2 would turn into a tunnel that no message fault can act on.
                .http2PlainDisabled(true)
                .stubRequestLoggingDisabled(true)
                .notifier(new LoggedNotes());
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
