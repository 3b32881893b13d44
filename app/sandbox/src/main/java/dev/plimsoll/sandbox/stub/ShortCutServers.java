package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.Handler;

/// Makes WireMock's own server, with the short cut before what it does.
///
/// @param shelves what the server's WireMock stores in
record ShortCutServers(DoubleAnswers answers, Shelves shelves) implements HttpServerFactory {
    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Server(options, admin, stubs);
    }

    private final class Server extends Jetty11HttpServer {
        Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            super(options, admin, stubs);
        }

        /// Called while the server is made.
        @Override
        protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            var first = new ShortCut(answers, shelves);
            first.setHandler(super.createHandler(options, admin, stubs));
            return first;
        }
    }
}
