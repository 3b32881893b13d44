package dev.plimsoll.model.chaos.misread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.chaos.misread.ProviderTrial.Answer;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Finding;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Fixtures;
import dev.plimsoll.model.contract.diff.IndependentJudge;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Clients that misread a contract which speaks XML alone, and a provider of it that reads XML by the library of the
/// platform.
class XmlMisreadingTest {
    private static final String REVISION = """
        openapi: 3.0.3
        info: {title: Orders, version: '2'}
        paths:
          /orders:
            post:
              requestBody: {required: true, content: {application/xml: {schema: {$ref: '#/components/schemas/New'}}}}
              responses: {'201': {description: placed}, '422': {description: refused}}
          /forms:
            post:
              requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/New'}}}}
              responses: {'201': {description: placed}, '422': {description: refused}}
        components:
          schemas:
            New:
              type: object
              required: [amount, currency, customer]
              xml: {name: order, namespace: 'urn:shop'}
              properties:
                amount: {type: integer, minimum: 1, maximum: 1000, xml: {attribute: true, name: sum}}
                currency: {type: string, enum: [EUR, USD]}
                customer: {type: string, minLength: 1, maxLength: 9}
        """;
    private static final Contract NEW = Fixtures.yaml(REVISION);
    private static final Contract OLD = Fixtures.yaml(REVISION.replace("name: sum", "name: amount"));

    private static List<Misreading> all() {
        return new MisreadingLibrary(OLD, NEW, new IndependentJudge(), 3).all();
    }

    private static List<Misreading> inXml() {
        return all().stream()
                .filter(each -> each.operation().path().equals("/orders"))
                .toList();
    }

    private static @Nullable Element read(ClientRequest request) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(request.body())).getDocumentElement();
        } catch (SAXException | java.io.IOException unreadable) {
            return null; // as a provider sees it: no order
        } catch (javax.xml.parsers.ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean valid(@Nullable Element order) {
        return order != null
                && "urn:shop".equals(order.getNamespaceURI())
                && order.getLocalName().equals("order")
                && order.getAttribute("sum").matches("[1-9][0-9]{0,2}|1000")
                && Set.of("EUR", "USD").contains(text(order, "currency"))
                && text(order, "customer").matches("(?s).{1,9}");
    }

    private static String text(Element order, String name) {
        var found = order.getElementsByTagNameNS("*", name);
        return found.getLength() == 1 ? found.item(0).getTextContent() : "";
    }

    @Test
    void aProviderOfXmlThatIsGracefulPassesEveryCheck() {
        for (Misreading misreading : inXml()) {
            List<String> orders = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            List<Answer> answers = new ArrayList<>();
            List<String> states = new ArrayList<>(List.of("0"));
            List<ClientRequest> requests = new ArrayList<>(misreading.requests());
            requests.add(misreading.usual());
            for (ClientRequest request : requests) {
                assertThat(request.headers()).containsEntry("Content-Type", "application/xml");
                boolean taken = valid(read(request));
                String key = request.headers().getOrDefault("Idempotency-Key", "" + orders.size());
                if (taken && keys.add(key)) {
                    orders.add(key);
                }
                answers.add(new Answer(taken ? 201 : 422, Duration.ofMillis(1)));
                states.add("" + orders.size());
            }
            var trial = new ProviderTrial(
                    misreading,
                    answers.subList(0, answers.size() - 1),
                    states.subList(0, states.size() - 1),
                    answers.getLast());
            assertThat(trial.findings(Duration.ofSeconds(1)))
                    .as("%s: %s", misreading.id(), misreading.what())
                    .allMatch(Finding::passed);
        }
    }

    @Test
    void everyClientThatHasSomethingToMisreadSendsXmlAndOnlyTheBrokenOnesSendNone() {
        Set<MisreadingClient> clients = new TreeSet<>();
        Set<MisreadingClient> refused = new TreeSet<>();
        Set<MisreadingClient> unreadable = new TreeSet<>();
        for (Misreading misreading : inXml()) {
            clients.add(misreading.client());
            if (misreading.refused()) {
                refused.add(misreading.client());
            }
            if (read(misreading.requests().getFirst()) == null) {
                unreadable.add(misreading.client());
            }
        }
        assertThat(clients)
                .containsExactly(
                        MisreadingClient.OLD_SCHEMA,
                        MisreadingClient.WRONG_UNIT,
                        MisreadingClient.TRUNCATED_READ,
                        MisreadingClient.SWAPPED_ENUM,
                        MisreadingClient.DUPLICATE_RETRY,
                        MisreadingClient.OUT_OF_ORDER_RETRY,
                        MisreadingClient.WRONG_CHARSET);
        assertThat(unreadable).containsExactly(MisreadingClient.TRUNCATED_READ, MisreadingClient.WRONG_CHARSET);
        assertThat(refused)
                .as("the old client writes an attribute that the new contract does not know by that name")
                .contains(
                        MisreadingClient.OLD_SCHEMA,
                        MisreadingClient.WRONG_UNIT,
                        MisreadingClient.TRUNCATED_READ,
                        MisreadingClient.SWAPPED_ENUM,
                        MisreadingClient.WRONG_CHARSET);
    }

    @Test
    void aFormIsSentAsAForm() {
        assertThat(all())
                .filteredOn(each -> each.operation().path().equals("/forms"))
                .allSatisfy(each -> {
                    assertThat(each.usual().headers())
                            .containsEntry("Content-Type", "application/x-www-form-urlencoded");
                    assertThat(new String(each.usual().body(), StandardCharsets.UTF_8))
                            .contains("amount=", "&currency=", "&customer=");
                    assertThat(each.client()).isNotEqualTo(MisreadingClient.WRONG_CHARSET);
                });
    }
}
