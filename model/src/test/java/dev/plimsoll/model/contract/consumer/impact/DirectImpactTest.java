package dev.plimsoll.model.contract.consumer.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectImpactTest {
    private static final String NO_NOTE = ImpactFixture.edited("                  note: {type: string}\n", "");
    private static final String NEW_STATUS = ImpactFixture.edited("enum: [open, paid]", "enum: [open, paid, lost]");

    private static ConsumerImpact only(String revision, ConsumerUse use) {
        Impact impact = ImpactFixture.impact(revision, null, List.of(use));
        assertThat(impact.changes()).as("%s", impact).hasSize(1);
        return impact.changes().getFirst().consumers().getFirst();
    }

    private static void assertOutcome(String revision, ConsumerUse use, Outcome outcome, String words) {
        ConsumerImpact impact = only(revision, use);
        assertThat(impact.outcome()).as(impact.reason()).isEqualTo(outcome);
        assertThat(impact.reason()).contains(words);
    }

    @Test
    void anOptionalFieldThatGoesBreaksThePactThatReadsIt() {
        ConsumerUse reader = ImpactFixture.reads("web", "{\"id\": \"7\", \"note\": \"hi\"}", "");
        ConsumerImpact impact = only(NO_NOTE, reader);

        assertThat(ImpactFixture.impact(NO_NOTE, null, List.of(reader))
                        .changes()
                        .getFirst()
                        .change()
                        .severity())
                .isEqualTo(Severity.RISKY);
        assertThat(impact.outcome()).isEqualTo(Outcome.BREAKS);
        assertThat(impact.reason()).isEqualTo("Its pact reads $.note, which the revision does not promise.");
        assertThat(impact.evidence().description()).isEqualTo("a call of web");
        assertThat(impact.evidence().position()).hasToString("web-orders.json:2:3");
    }

    @Test
    void aPactThatDoesWithoutTheFieldIsProvedUnaffected() {
        assertOutcome(
                NO_NOTE, ImpactFixture.reads("web", "{\"id\": \"7\"}", ""), Outcome.UNAFFECTED, "does not have $.note");
        assertOutcome(
                NO_NOTE,
                ImpactFixture.sends("web", "{\"item\": \"a\"}"),
                Outcome.UNAFFECTED,
                "does not call the operation");
    }

    @Test
    void aPactThatSaysNothingOfTheBodyIsSilent() {
        ConsumerUse vague = ImpactFixture.pact(
                "web", "orders", "\"method\": \"GET\", \"path\": \"/orders/7\"", "\"status\": 200", "");
        assertOutcome(NO_NOTE, vague, Outcome.UNPROVEN, "says nothing about the body");
        String noPrice = ImpactFixture.edited("price: {type: number}, ", "");
        assertOutcome(noPrice, ImpactFixture.reads("web", "{\"items\": []}", ""), Outcome.UNPROVEN, "empty list");
        assertOutcome(
                noPrice,
                ImpactFixture.reads("web", "{\"items\": [{\"price\": 1}]}", ""),
                Outcome.BREAKS,
                "items[*].price");
    }

    @Test
    void trafficOnlySawWhatItReceived() {
        String url = "https://orders.example/v1/orders/7";
        ConsumerUse saw = ImpactFixture.traffic("app", "GET", url, "", 200, "{\"id\": \"7\", \"note\": \"x\"}");
        ConsumerUse other = ImpactFixture.traffic("app", "GET", url, "", 200, "{\"id\": \"7\"}");

        assertOutcome(NO_NOTE, saw, Outcome.AT_RISK, "whether it is read is not known");
        assertOutcome(NO_NOTE, other, Outcome.UNPROVEN, "others were not recorded");
    }

    @Test
    void trafficToOtherServersDoesNotCountAndIsTold() {
        ConsumerUse elsewhere =
                ImpactFixture.traffic("app", "GET", "https://other.example/v1/orders/7", "", 200, "{\"note\": \"x\"}");
        Impact impact = ImpactFixture.impact(NO_NOTE, null, List.of(elsewhere));

        assertThat(impact.changes().getFirst().consumers().getFirst().outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(impact.notices())
                .containsExactly(
                        "app.har: 1 exchange went to servers that the contract does not name, and did not count: https://other.example.");
    }

    @Test
    void whatIsSentIsPutToTheRevision() {
        String fewer = ImpactFixture.edited("maximum: 100", "maximum: 10");
        assertOutcome(
                fewer,
                ImpactFixture.sends("web", "{\"item\": \"a\", \"count\": 50}"),
                Outcome.BREAKS,
                "the revision refuses");
        assertOutcome(
                fewer,
                ImpactFixture.sends("web", "{\"item\": \"a\", \"count\": 5}"),
                Outcome.UNAFFECTED,
                "the revision takes it");
        assertOutcome(
                fewer, ImpactFixture.sends("web", "{\"item\": \"a\"}"), Outcome.UNAFFECTED, "does not send $.count");
        ConsumerUse recorded = ImpactFixture.traffic(
                "app", "POST", "https://orders.example/v1/orders", "{\"item\": \"a\", \"count\": 50}", 201, "");
        assertOutcome(fewer, recorded, Outcome.BREAKS, "Its recorded traffic sends");
    }

    @Test
    void aNewDemandBreaksWhoDoesNotSendIt() {
        String demand = ImpactFixture.edited("required: [item]", "required: [item, gift]");
        assertOutcome(demand, ImpactFixture.sends("web", "{\"item\": \"a\"}"), Outcome.BREAKS, "demands");
        assertOutcome(
                demand, ImpactFixture.sends("web", "{\"item\": \"a\", \"gift\": true}"), Outcome.UNAFFECTED, "already");
        String parameter = ImpactFixture.edited(
                "{name: lang, in: query, schema", "{name: lang, in: query, required: true, schema");
        assertOutcome(
                parameter, ImpactFixture.reads("web", "{}", ""), Outcome.BREAKS, "'lang', which the revision demands");
    }

    @Test
    void parametersAreComparedByWhatIsSent() {
        String less = ImpactFixture.edited("enum: [short, long]", "enum: [short]");
        String gone = ImpactFixture.edited("        - {name: lang, in: query, schema: {type: string}}\n", "");
        String get = "\"method\": \"GET\", \"path\": \"/orders/7\", \"query\": {\"view\": [\"%s\"]}";
        ConsumerUse asksLong = ImpactFixture.pact("web", "orders", get.formatted("long"), "\"status\": 200", "");
        ConsumerUse asksShort = ImpactFixture.pact("web", "orders", get.formatted("short"), "\"status\": 200", "");

        assertOutcome(less, asksLong, Outcome.BREAKS, "'view' that the revision refuses");
        assertOutcome(less, asksShort, Outcome.UNAFFECTED, "the revision takes it");
        assertOutcome(gone, asksShort, Outcome.UNAFFECTED, "does not send");
    }

    @Test
    void aNewValueInAResponseIsPutToThePactsRules() {
        String any = "\"$.status\": {\"matchers\": [{\"match\": \"type\"}]}";
        String known = "\"$.status\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \"open|paid\"}]}";
        String body = "{\"status\": \"open\"}";

        assertOutcome(
                NEW_STATUS, ImpactFixture.reads("web", body, any), Outcome.UNAFFECTED, "takes any value of that type");
        assertOutcome(NEW_STATUS, ImpactFixture.reads("web", body, known), Outcome.BREAKS, "Its pact refuses \"lost\"");
        assertOutcome(NEW_STATUS, ImpactFixture.reads("web", body, ""), Outcome.AT_RISK, "is not said");
    }

    @Test
    void whatIsGoneAltogetherBreaksItsCallers() {
        String gone = ImpactFixture.BASE.substring(0, ImpactFixture.BASE.indexOf("  /orders:\n"));
        assertOutcome(gone, ImpactFixture.sends("web", "{\"item\": \"a\"}"), Outcome.BREAKS, "does not have");
        assertOutcome(gone, ImpactFixture.reads("web", "{}", ""), Outcome.UNAFFECTED, "does not call");
        String header =
                ImpactFixture.edited("          headers: {ETag: {required: true, schema: {type: string}}}\n", "");
        ConsumerUse reads = ImpactFixture.pact(
                "web",
                "orders",
                "\"method\": \"GET\", \"path\": \"/orders/7\"",
                "\"status\": 200, \"headers\": {\"etag\": \"a\"}",
                "");
        assertOutcome(header, reads, Outcome.BREAKS, "the header 'ETag'");
        assertOutcome(header, ImpactFixture.reads("web", "{}", ""), Outcome.UNAFFECTED, "no header 'ETag'");
    }

    @Test
    void belowAChoiceTheBodyIsAskedAsAWhole() {
        String before =
                "properties: {item: {type: string}, count: {type: integer, maximum: 100}, gift: {type: boolean}}";
        String choice = "properties: {item: {type: string}, gift: {type: boolean}}\n"
                + "              oneOf: [{properties: {count: {type: integer, maximum: 10}}}]";
        String after = ImpactFixture.edited(before, choice);
        Impact impact = ImpactFixture.impact(
                after, null, List.of(ImpactFixture.sends("web", "{\"item\": \"a\", \"count\": 50}")));

        assertThat(impact.severity()).as("%s", impact).isEqualTo(Severity.BREAKING);
    }

    @Test
    void aStatusThatTheRevisionDescribesOnItsOwnIsStillTheOneThatCame() {
        String ranged = ImpactFixture.edited(
                "\"404\": {description: none}",
                "default: {description: d, content: {application/json: {schema: {type: object, required: [why], properties: {why: {type: string}}}}}}");
        String own = ranged.replace(
                "        default: {",
                "        \"404\": {description: none, content: {application/json: {schema: {type: object}}}}\n        default: {");
        ConsumerUse reads = ImpactFixture.pact(
                "web",
                "orders",
                "\"method\": \"GET\", \"path\": \"/orders/7\"",
                "\"status\": 404, \"body\": {\"why\": \"x\"}",
                "");

        assertThat(own).isNotEqualTo(ranged);
        assertThat(ImpactFixture.impact(ranged, own, null, List.of(reads)).severity())
                .isEqualTo(Severity.BREAKING);
    }

    @Test
    void theSeverityFollowsTheKnownConsumers() {
        ConsumerUse reader = ImpactFixture.reads("web", "{\"note\": \"hi\"}", "");
        ConsumerUse other = ImpactFixture.reads("till", "{\"id\": \"1\"}", "");

        assertThat(ImpactFixture.impact(NO_NOTE, null, List.of(other)).severity())
                .isEqualTo(Severity.SAFE);
        assertThat(ImpactFixture.impact(NO_NOTE, null, List.of(other, reader)).severity())
                .isEqualTo(Severity.BREAKING);
        assertThat(ImpactFixture.impact(NO_NOTE, null, List.of(other, reader)).count(Outcome.UNAFFECTED))
                .isEqualTo(1);
    }
}
