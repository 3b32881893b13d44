package dev.plimsoll.model.contract.consumer.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraphReader;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twelve services; the field `note` of an order goes. Carts and billing use it, and with it serve shop and reports.
class TwelveServicesTest {
    private static final ServiceGraph GRAPH =
            ServiceGraphReader.read("""
            services:
              - {name: orders, owner: team-orders}
              - name: carts
                owner: team-shop
                criticality: critical
                proven: {on: 2026-11-02, by: R12}
                uses:
                  - {provider: orders, pacts: [carts-orders.json]}
                serves:
                  - {operation: 'GET /carts/{id}', field: remark, from: [{provider: orders, operation: 'GET /orders/{id}', field: note}]}
                  - {operation: 'GET /carts/{id}', field: sum, from: [{provider: orders, operation: 'GET /orders/{id}', field: total}]}
              - name: billing
                owner: team-money
                uses:
                  - {provider: orders, operations: [{operation: 'GET /orders/{orderId}', reads: [note, total]}]}
                serves:
                  - {operation: 'GET /bills', field: 'lines[*].text', from: [{provider: orders, operation: 'GET /orders/{id}', field: note}]}
              - name: shipping
                uses:
                  - {provider: orders, operations: [{operation: 'GET /orders/{id}', reads: [id]}]}
              - name: till
                uses:
                  - {provider: orders, operations: [{operation: POST /orders, sends: [item]}]}
              - name: mail
                uses:
                  - {provider: orders, pacts: [mail-orders.json]}
              - name: shop
                uses:
                  - {provider: carts, operations: [{operation: 'GET /carts/{id}', reads: [remark]}]}
                  - {provider: mail}
              - name: mobile
                uses:
                  - {provider: carts, operations: [{operation: 'GET /carts/{id}', reads: [sum]}]}
              - name: reports
                uses:
                  - {provider: billing, pacts: [reports-billing.json]}
              - name: audit
                uses:
                  - {provider: billing, operations: [{operation: GET /ledger, reads: [lines]}]}
              - {name: stock}
              - name: search
                uses:
                  - {provider: stock}
            """.getBytes(StandardCharsets.UTF_8), "services.yaml");

    private static final List<ConsumerUse> PACTS = List.of(
            ImpactFixture.reads("carts", "{\"id\": \"7\", \"note\": \"x\", \"total\": 1}", ""),
            ImpactFixture.reads("mail", "{\"id\": \"7\"}", ""),
            ImpactFixture.pact(
                    "reports",
                    "billing",
                    "\"method\": \"GET\", \"path\": \"/bills\"",
                    "\"status\": 200, \"body\": {\"lines\": [{\"text\": \"x\"}]}",
                    ""));

    private static ChangeImpact impact(String gone) {
        Impact impact = ImpactFixture.impact(ImpactFixture.edited(gone, ""), GRAPH, PACTS);
        assertThat(impact.changes()).hasSize(1);
        assertThat(impact.consumers()).containsExactly("billing", "carts", "mail", "shipping", "till");
        return impact.changes().getFirst();
    }

    @Test
    void exactlyTheFourUsersAppear() {
        ChangeImpact note = impact("                  note: {type: string}\n");

        assertThat(GRAPH.services()).hasSize(12);
        assertThat(note.users())
                .extracting(ConsumerImpact::consumer)
                .containsExactlyInAnyOrder("carts", "billing", "shop", "reports");
        assertThat(note.users().stream().filter(user -> !user.isDirect()))
                .extracting(ConsumerImpact::consumer)
                .containsExactlyInAnyOrder("shop", "reports");
    }

    @Test
    void whoHasNoTestOnTheFieldIsUnprovenAndComesFirst() {
        ChangeImpact note = impact("                  note: {type: string}\n");

        assertThat(note.consumers())
                .extracting(one -> one.consumer() + " " + one.outcome())
                .containsExactly(
                        "billing UNPROVEN",
                        "shop UNPROVEN",
                        "carts BREAKS",
                        "reports AT_RISK",
                        "shipping DECLARED_UNAFFECTED",
                        "till DECLARED_UNAFFECTED",
                        "mail UNAFFECTED");
        assertThat(note.consumers().getFirst().reason())
                .isEqualTo("It is declared to read $.note. No test touches it.");
        assertThat(note.consumers().getFirst().evidence().position()).hasToString("services.yaml:15:41");
    }

    @Test
    void theChainNamesTheServicesAndFieldsBetween() {
        ChangeImpact note = impact("                  note: {type: string}\n");
        ConsumerImpact reports = note.of(Outcome.AT_RISK).getFirst();

        assertThat(reports.chain()).extracting(Link::toString).containsExactly("billing (GET /bills $.lines[*].text)");
        assertThat(reports.evidence().description()).isEqualTo("a call of reports");
        assertThat(note.of(Outcome.BREAKS).getFirst().standing().owner()).isEqualTo("team-shop");
        assertThat(note.of(Outcome.BREAKS).getFirst().standing().proven())
                .hasToString("LastProof[on=2026-11-02, by=R12]");
    }

    @Test
    void anotherFieldHasOtherUsers() {
        ChangeImpact name = impact(", name: {type: string}");
        assertThat(name.users()).isEmpty();
        assertThat(name.of(Outcome.UNPROVEN)).isEmpty();
    }
}
