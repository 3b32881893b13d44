package dev.plimsoll.sandbox.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StubIndexTest {
    private static final List<String> SEGMENTS =
            List.of("a", "b", "a.b", "aXb", "{x}", "{y}", "", "**", "a%20b", "x{y}");
    private static final List<String> METHODS = List.of("GET", "POST", "ANY", "QUERY");

    private static String path(Random random, List<String> segments) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            path.append('/').append(segments.get(random.nextInt(segments.size())));
        }
        return path.toString();
    }

    private static StubMapping stub(Random random) {
        String path = path(random, SEGMENTS);
        MappingBuilder stub = request(
                METHODS.get(random.nextInt(METHODS.size())),
                random.nextInt(5) == 0 ? urlEqualTo(path) : urlPathTemplate(path));
        if (random.nextInt(10) == 0) {
            stub = any(anyUrl());
        }
        if (random.nextInt(10) == 0) {
            stub.withRequestBody(containing("z"));
        }
        return stub.atPriority(random.nextInt(1, 4)).build();
    }

    private static Request asked(Random random) {
        List<String> literals =
                SEGMENTS.stream().filter(segment -> !segment.contains("{")).toList();
        return ImmutableRequest.create()
                .withAbsoluteUrl("http://shop" + path(random, literals) + (random.nextBoolean() ? "?q=/a/b" : ""))
                .withMethod(RequestMethod.fromString(random.nextBoolean() ? "GET" : "POST"))
                .withBody(new byte[random.nextInt(2)])
                .build();
    }

    @Test
    void theSameStubsAnswerInTheSameOrderAsWithoutIt() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            var plain = new InMemoryStubMappingStore();
            var indexed = new Shelves(null).getStubStore();
            for (int i = random.nextInt(12); i >= 0; i--) {
                StubMapping stub = stub(random);
                plain.add(stub);
                indexed.add(stub);
            }
            for (int i = 0; i < 30; i++) {
                Request request = asked(random);
                assertThat(indexed.findAllMatchingRequest(request, Map.of(), new ArrayList<>()::add)
                                .toList())
                        .as("seed %d, %s %s", seed, request.getMethod(), request.getUrl())
                        .isEqualTo(plain.findAllMatchingRequest(request, Map.of(), new ArrayList<>()::add)
                                .toList());
            }
        }
    }
}
