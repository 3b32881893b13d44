package dev.plimsoll.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/// Faults between a provider and a consumer of XML that are none of ours: the server and the parser of the platform.
class XmlFaultsTest {
    private static final EmbeddedServices SERVICES = new EmbeddedServices(1, InstantSource.system());
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final OperationKey PLACE = new OperationKey("POST", "/orders");
    private static final String BODY = "<?xml version=\"1.0\"?>\n<s:order xmlns:s=\"urn:shop\" no=\"7\">"
            + "<all><line count=\"1\">rope &amp; töw</line> <line count=\"2\"/></all><sum>3</sum></s:order>";
    private static final Contract CONTRACT =
            new ContractReader().read("""
                openapi: 3.0.3
                info: {title: Orders, version: '1'}
                paths:
                  /orders/{id}:
                    get:
                      responses:
                        '200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
                        '404': {description: none, content: {text/xml: {schema: {type: object, xml: {name: problem}, properties: {why: {type: string}}}}}}
                  /orders:
                    post:
                      requestBody: {content: {application/xml: {schema: {$ref: '#/components/schemas/Order'}}}}
                      responses: {'201': {description: placed}}
                components:
                  schemas:
                    Order:
                      type: object
                      xml: {name: order, namespace: 'urn:shop', prefix: s}
                      properties:
                        id: {type: integer, xml: {attribute: true, name: 'no'}}
                        total: {type: integer, xml: {name: sum}}
                        lines:
                          type: array
                          xml: {wrapped: true, name: all}
                          items: {type: object, xml: {name: line}, properties: {count: {type: integer, xml: {attribute: true}}}}
                """.getBytes(StandardCharsets.UTF_8), "orders.yaml");
    private static final LinkedBlockingQueue<byte[]> TAKEN = new LinkedBlockingQueue<>();
    private static HttpServer provider;

    private ToxiproxyChaos chaos;
    private Route route;

    @BeforeAll
    static void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            TAKEN.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=UTF-8");
            if (exchange.getRequestHeaders().containsKey("Accept-Encoding")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                var bytes = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(bytes)) {
                    gzip.write(body);
                }
                body = bytes.toByteArray();
            }
            // Chunked for one operation, sized for the other.
            exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("GET") ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterAll
    static void stop() {
        provider.stop(0);
        SERVICES.close();
    }

    @BeforeEach
    void open() throws IOException {
        chaos = new ToxiproxyChaos(SERVICES.chaosAddress());
        TAKEN.clear();
        route = chaos.open(
                "xml", URI.create("http://127.0.0.1:" + provider.getAddress().getPort()));
    }

    @AfterEach
    void release() {
        chaos.release();
    }

    private void inject(Fault fault) {
        chaos.inject(
                route,
                new PlannedFault("f", "?", fault, 1, null),
                InXml.of(fault, CONTRACT).orElse(null));
    }

    private static Fault field(String path, FieldDamage damage, @Nullable String json) {
        return new MessageFault.CorruptField(
                Aim.at(ORDER),
                MessageFault.Side.RESPONSE,
                List.of(path.split("\\.")),
                damage,
                json == null ? null : Json.read(json, JsonNode.class));
    }

    private HttpResponse<byte[]> call(String method, String target, String body, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(route.address() + target))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private String order() throws Exception {
        return new String(call("GET", "/orders/7", "").body(), StandardCharsets.UTF_8);
    }

    /// What the consumer reads; null where the message is no XML.
    private static @Nullable Element read(byte[] message) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        try {
            return builder.parse(new ByteArrayInputStream(message)).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            return null; // as the consumer has it
        }
    }

    @Test
    void aFieldIsMissingWhereTheContractPutsIt() throws Exception {
        inject(new Fault.MissingField(ORDER, "200", List.of("total")));
        assertThat(order()).isEqualTo(BODY.replace("<sum>3</sum>", ""));
        assertThat(chaos.remove(route, "f")).isEqualTo(1);

        inject(new Fault.MissingField(ORDER, "200", List.of("lines", "*", "count")));
        assertThat(order()).isEqualTo(BODY.replace(" count=\"1\"", "").replace(" count=\"2\"", ""));
        chaos.remove(route, "f");

        inject(new Fault.MissingField(ORDER, "200", List.of("id")));
        assertThat(order()).isEqualTo(BODY.replace(" no=\"7\"", ""));
    }

    @Test
    void eachDamageIsWhatItSaysAndNothingElse() throws Exception {
        inject(field("total", FieldDamage.RETYPED, null));
        assertThat(order()).isEqualTo(BODY.replace("<sum>3<", "<sum>x3<"));
        chaos.remove(route, "f");
        inject(field("total", FieldDamage.NULL, null));
        assertThat(order())
                .isEqualTo(BODY.replace(
                        "<sum>3</sum>",
                        "<sum xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"));
        chaos.remove(route, "f");
        inject(field("total", FieldDamage.RENAMED, "\"amount\""));
        assertThat(order()).isEqualTo(BODY.replace("sum>", "amount>"));
        chaos.remove(route, "f");
        inject(field("lines", FieldDamage.REPLACED, "[{\"count\":5}]"));
        assertThat(order()).isEqualTo(BODY.replaceAll("<all>.*</all>", "<all><line count=\"5\"></line></all>"));
        chaos.remove(route, "f");
        inject(field("id", FieldDamage.OVERFLOWING, null));
        assertThat(order()).isEqualTo(BODY.replace("no=\"7\"", "no=\"9223372036854775808\""));
    }

    @Test
    void aCompressedMessageStaysOne() throws Exception {
        inject(new Fault.MissingField(ORDER, "200", List.of("total")));
        var answer = call("GET", "/orders/7", "", "Accept-Encoding", "gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(BODY.replace("<sum>3</sum>", ""));
        }
    }

    @Test
    void aWholeMessageOfTheNewVersionIsReadByTheConsumer() throws Exception {
        inject(new MessageFault.CorruptField(
                Aim.at(ORDER),
                MessageFault.Side.RESPONSE,
                List.of(),
                FieldDamage.REPLACED,
                Json.read("{\"id\":9,\"lines\":[]}", JsonNode.class)));
        Element root = read(call("GET", "/orders/7", "").body());
        assertThat(root).isNotNull();
        assertThat(root.getNamespaceURI()).isEqualTo("urn:shop");
        assertThat(root.getAttribute("no")).isEqualTo("9");
        assertThat(root.getElementsByTagName("line").getLength()).isZero();
    }

    @Test
    void requestsAreDamagedOnTheirWayToTheProvider() throws Exception {
        inject(new MessageFault.CorruptField(
                Aim.at(PLACE), MessageFault.Side.REQUEST, List.of("total"), FieldDamage.MISSING, null));
        call("POST", "/orders", BODY, "Content-Type", "application/xml");
        assertThat(new String(TAKEN.take(), StandardCharsets.UTF_8)).isEqualTo(BODY.replace("<sum>3</sum>", ""));
    }

    @Test
    void aStatusIsAnsweredInTheMediaTypeOfTheContract() throws Exception {
        inject(new MessageFault.OtherStatus(Aim.at(ORDER), 404, Json.read("{\"why\":\"sunk\"}", JsonNode.class)));
        var answer = call("GET", "/orders/7", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml");
        Element root = read(answer.body());
        assertThat(root).isNotNull();
        assertThat(root.getTagName() + " " + root.getTextContent()).isEqualTo("problem sunk");
    }

    @Test
    void aBrokenMessageIsNoneForTheConsumer() throws Exception {
        for (BodyDamage damage : List.of(BodyDamage.TRUNCATED, BodyDamage.WRONG_CHARSET)) {
            inject(new MessageFault.CorruptBody(Aim.at(ORDER), MessageFault.Side.RESPONSE, damage));
            assertThat(read(call("GET", "/orders/7", "").body()))
                    .as("%s", damage)
                    .isNull();
            chaos.remove(route, "f");
        }
    }

    @Test
    void anAnswerInWhichThereIsNothingToChangeIsNoHit() throws Exception {
        inject(field("nothing", FieldDamage.RETYPED, null));
        assertThat(order()).isEqualTo(BODY);
        assertThat(chaos.remove(route, "f")).isZero();
    }
}
