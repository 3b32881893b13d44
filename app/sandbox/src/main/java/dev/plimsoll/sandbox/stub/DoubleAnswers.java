package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.plimsoll.model.sandbox.provider.ProviderDouble;
import dev.plimsoll.model.sandbox.provider.ProviderReply;
import dev.plimsoll.model.sandbox.provider.ProviderRequest;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets a double of the provider answer where a stub says so.
final class DoubleAnswers implements ResponseDefinitionTransformerV2 {
    static final String NAME = "plimsoll-contract";

    private final Supplier<ProviderDouble> provider;
    private final @Nullable Behaviour behaviour;
    private volatile @Nullable StubMapping laid;

    /// @param behaviour null for answers at once
    DoubleAnswers(Supplier<ProviderDouble> provider, @Nullable Behaviour behaviour) {
        this.provider = provider;
        this.behaviour = behaviour;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /// Only for the stub that names it, so that stubs made from outside stay as they were made.
    @Override
    public boolean applyGlobally() {
        return false;
    }

    /// Whether a stub says of every request that the double answers it, at once.
    @SuppressWarnings("ReferenceEquality") // one that was edited is another
    boolean isFor(StubMapping stub) {
        return stub == laid && behaviour == null;
    }

    /// @param stub takes every request, and lets the double answer
    void lay(StubMapping stub) {
        laid = stub;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        if (behaviour == null) {
            return answer(event).build();
        }
        Behaviour.Decision decision = behaviour.next();
        ResponseDefinitionBuilder response = decision.status() == 0 ? answer(event) : DoubleFailures.response(decision);
        // WireMock waits in whole milliseconds, and not at all for 0.
        return response.withFixedDelay((int) Math.round(decision.delay().toNanos() / 1e6))
                .build();
    }

    private ResponseDefinitionBuilder answer(ServeEvent event) {
        ProviderReply reply = provider.get().reply(request(event.getRequest()));
        var response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(reply.status())
                .withBody(reply.body());
        reply.headers().forEach(response::withHeader);
        return response;
    }

    private static ProviderRequest request(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        byte[] body = request.getBody();
        return ProviderRequest.of(
                request.getMethod().getName(), request.getUrl(), headers, body == null ? new byte[0] : body);
    }
}
