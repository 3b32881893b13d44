package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.common.DataTruncationSettings;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpUtils;
import com.github.tomakehurst.wiremock.servlet.WireMockHttpServletRequestAdapter;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/// Answers for the double of a provider before WireMock looks for a stub, as long as no other stub than the double's
/// own could answer. The answer, the request in the journal and its stub are those that WireMock would give, without
/// what it does for stubs that may be anything, which is nine tenths of its time.
///
/// It leaves to WireMock whatever it does to a message besides: its admin API, what is compressed, and forms of
/// several parts.
final class ShortCut extends HandlerWrapper {
    private static final String RESERVED = "/__";

    private final DoubleAnswers answers;
    private final Shelves shelves;
    private final Jetty11HttpUtils utils = new Jetty11HttpUtils();

    ShortCut(DoubleAnswers answers, Shelves shelves) {
        this.answers = answers;
        this.shelves = shelves;
    }

    @Override
    public void handle(String target, Request request, HttpServletRequest servletRequest, HttpServletResponse response)
            throws IOException, ServletException {
        StubMapping stub = shelves.onlyStub();
        if (stub == null || !isPlain(request) || !answers.isFor(stub)) {
            super.handle(target, request, servletRequest, response);
            return;
        }
        request.setHandled(true);
        ServeEvent event = ServeEvent.of(new WireMockHttpServletRequestAdapter(request, null, "", false, utils))
                .withStubMapping(stub);
        ResponseDefinition answer = answers.transform(event);
        byte[] body = answer.getByteBody();
        HttpHeaders headers = headers(answer, stub);
        event = complete(event.withResponseDefinition(answer), headers, body, request.getProtocol());
        shelves.getRequestJournalStore().add(event);
        event.beforeSend();
        send(request.getResponse(), answer.getStatus(), headers, body);
        event.afterSend();
    }

    private static boolean isPlain(Request request) {
        HttpFields headers = request.getHttpFields();
        String type = headers.get(wiremock.org.eclipse.jetty.http.HttpHeader.CONTENT_TYPE);
        return !request.getRequestURI().startsWith(RESERVED)
                && !headers.contains(wiremock.org.eclipse.jetty.http.HttpHeader.ACCEPT_ENCODING)
                && !headers.contains(wiremock.org.eclipse.jetty.http.HttpHeader.CONTENT_ENCODING)
                && !request.getMethod().equals("CONNECT")
                && !isMultipart(type);
    }

    private static boolean isMultipart(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    private static HttpHeaders headers(ResponseDefinition answer, StubMapping stub) {
        HttpHeaders headers = answer.getHeaders() == null ? new HttpHeaders() : answer.getHeaders();
        return headers.plus(new HttpHeader("Matched-Stub-Id", stub.getId().toString()));
    }

    private static ServeEvent complete(ServeEvent event, HttpHeaders headers, byte[] body, String protocol) {
        Response response = Response.response()
                .status(event.getResponseDefinition().getStatus())
                .headers(headers)
                .body(body)
                .protocol(protocol)
                .build();
        return event.complete(response, DataTruncationSettings.NO_TRUNCATION);
    }

    private static void send(
            wiremock.org.eclipse.jetty.server.Response response, int status, HttpHeaders headers, byte[] body)
            throws IOException {
        response.setStatus(status);
        for (HttpHeader header : headers.all()) {
            header.values().forEach(value -> response.addHeader(header.key(), value));
        }
        response.setContentLength(body.length);
        response.getHttpOutput().sendContent(ByteBuffer.wrap(body));
    }
}
