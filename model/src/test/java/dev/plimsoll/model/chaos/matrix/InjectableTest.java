package dev.plimsoll.model.chaos.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.FieldDamage;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Subject.Part;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class InjectableTest {
    private static final OperationKey ORDER = new OperationKey("GET", "/orders/{id}");
    private static final Variant ABSENT =
            new Variant(VariantKind.ABSENT, "left out", new Content.Nothing(), Standing.UNKNOWN, Standing.UNKNOWN);

    private static Change change(Severity severity, Part part, String status, String... path) {
        Subject subject = new Subject(part, status, "application/json", null, List.of(path));
        return new Change(
                "rule",
                severity,
                Direction.RESPONSE,
                ORDER,
                subject,
                null,
                null,
                "what",
                "why",
                "advice",
                null,
                null,
                "00000000000000" + path.length);
    }

    private static List<PlannedFault> faults(ChangeClass changeClass, Change... places) {
        return faults(changeClass, List.of(ABSENT), places);
    }

    private static List<PlannedFault> faults(ChangeClass changeClass, List<Variant> variants, Change... places) {
        Experiment experiment = new Experiment(
                changeClass.word() + ".missing.1",
                changeClass,
                Pairing.OLD_CONSUMER_NEW_PROVIDER,
                "Does it work?",
                places[0],
                List.of(places),
                variants,
                List.of());
        return Injectable.of(new ChaosMatrix("base", "revision", List.of(experiment)))
                .faults();
    }

    private static List<PlannedFault> faults(Change... places) {
        return faults(ChangeClass.FIELD_OPTIONAL, places);
    }

    @Test
    void everyPlaceOfAFieldThatMayBeMissingIsAFaultOfItsOwn() {
        assertThat(faults(
                        change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "Unit price"),
                        change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "items", "*", "Unit price")))
                .containsExactly(
                        new PlannedFault(
                                "missing-unit-price-1",
                                "Does it work?",
                                new Fault.MissingField(ORDER, "200", List.of("Unit price")),
                                1,
                                "000000000000001"),
                        new PlannedFault(
                                "missing-unit-price-2",
                                "The same of 'items.*.Unit price' in the answer to GET /orders/{id}.",
                                new Fault.MissingField(ORDER, "200", List.of("items", "*", "Unit price")),
                                1,
                                "000000000000003"));
    }

    @Test
    void aNewStatusIsAnsweredInPlaceOfTheProvidersOwn() {
        Variant status = new Variant(
                VariantKind.STATUS, "status 4XX", new Content.Status("4XX", null), Standing.UNKNOWN, Standing.UNKNOWN);
        Change added = change(Severity.RISKY, Part.RESPONSE_STATUS, "4XX");

        assertThat(faults(ChangeClass.STATUS_ADDED, List.of(status), added))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.id()).isEqualTo("status-400-1");
                    assertThat(fault.fault()).isEqualTo(new MessageFault.OtherStatus(Aim.at(ORDER), 400, null));
                });
        assertThat(faults(ChangeClass.STATUS_REMOVED, List.of(status), added)).isEmpty();
    }

    private static Variant variant(VariantKind kind, String json, Standing base, Standing revision) {
        return new Variant(kind, "other", new Content.Value(Json.read(json, JsonNode.class)), base, revision);
    }

    private static MessageFault.CorruptField corrupt(List<String> path, FieldDamage damage, @Nullable String json) {
        return new MessageFault.CorruptField(
                Aim.at(ORDER).withStatus("200"),
                MessageFault.Side.RESPONSE,
                path,
                damage,
                json == null ? null : Json.read(json, JsonNode.class));
    }

    @Test
    void thePayloadsThatOnlyTheRevisionAllowsAreBroughtToThePlaceOfTheChange() {
        List<Variant> variants = List.of(
                variant(
                        VariantKind.WITNESS,
                        "{\"items\":[{\"state\":\"refunded\"}]}",
                        Standing.INVALID,
                        Standing.VALID),
                variant(VariantKind.NULL, "{\"items\":[{\"state\":null}]}", Standing.INVALID, Standing.VALID),
                variant(VariantKind.EMPTY, "{\"items\":[{\"state\":\"\"}]}", Standing.INVALID, Standing.INVALID),
                variant(VariantKind.DEFAULT, "{\"items\":[{\"state\":\"new\"}]}", Standing.VALID, Standing.VALID));
        Change change = change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "items", "*", "state");
        assertThat(faults(ChangeClass.ENUM_VALUE_ADDED, variants, change))
                .extracting(PlannedFault::id, PlannedFault::fault)
                .containsExactly(
                        tuple(
                                "witness-state-1",
                                corrupt(List.of("items", "*", "state"), FieldDamage.REPLACED, "\"refunded\"")),
                        tuple("null-state-1", corrupt(List.of("items", "*", "state"), FieldDamage.NULL, null)));
    }

    @Test
    void whereNothingSaysWhichPartIsTheCounterexampleTheWholePayloadIsReplaced() {
        String two = "{\"items\":[{\"state\":\"new\"},{\"state\":\"refunded\"}]}";
        List<Variant> witness = List.of(variant(VariantKind.WITNESS, two, Standing.INVALID, Standing.VALID));
        Change listed = change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "items", "*", "state");
        assertThat(faults(ChangeClass.ENUM_VALUE_ADDED, witness, listed))
                .extracting(PlannedFault::fault)
                .containsExactly(corrupt(List.of(), FieldDamage.REPLACED, two));
        Change anyName = change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "{}");
        String map = "{\"a\":\"refunded\"}";
        assertThat(faults(
                        ChangeClass.ENUM_VALUE_ADDED,
                        List.of(variant(VariantKind.WITNESS, map, Standing.INVALID, Standing.VALID)),
                        anyName))
                .extracting(PlannedFault::fault)
                .containsExactly(corrupt(List.of(), FieldDamage.REPLACED, map));
        assertThat(faults(ChangeClass.FIELD_OPTIONAL, anyName))
                .as("no fault takes out properties of any name")
                .isEmpty();
    }

    private static Change shown(Change change, String json, String brokenAt) {
        Witness witness =
                new Witness.Payload(Json.read(json, JsonNode.class), brokenAt, Side.REVISION, "it is not listed");
        return new Change(
                change.rule(),
                change.severity(),
                change.direction(),
                change.operation(),
                change.subject(),
                null,
                null,
                change.what(),
                change.why(),
                change.advice(),
                witness,
                null,
                change.fingerprint());
    }

    @Test
    void eachPlaceGetsWhatIsRefusedThereAndNeverAMessageOfAnotherPlace() {
        String list = "{\"items\":[{\"state\":\"new\"},{\"state\":\"refunded\"}]}";
        String one = "{\"state\":\"refunded\"}";
        List<Variant> witness = List.of(variant(VariantKind.WITNESS, list, Standing.INVALID, Standing.VALID));
        Change listed = shown(
                change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "items", "*", "state"), list, "/items/1/state");
        Change single = shown(change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "state"), one, "/state");
        Change whole = shown(change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "a", "b"), "{\"a\":7}", "/a");
        Change unshown = change(Severity.RISKY, Part.RESPONSE_BODY, "200", "x", "y", "z", "state");
        assertThat(faults(ChangeClass.ENUM_VALUE_ADDED, witness, listed, single, whole, unshown))
                .extracting(PlannedFault::fault)
                .containsExactly(
                        corrupt(List.of("items", "*", "state"), FieldDamage.REPLACED, "\"refunded\""),
                        corrupt(List.of("state"), FieldDamage.REPLACED, "\"refunded\""),
                        corrupt(List.of(), FieldDamage.REPLACED, "{\"a\":7}"));
    }

    @Test
    void aPartThatIsAloneGoesToPlacesThatHaveNoCounterexampleOfTheirOwn() {
        List<Variant> witness =
                List.of(variant(VariantKind.WITNESS, "{\"state\":\"refunded\"}", Standing.INVALID, Standing.VALID));
        assertThat(faults(
                        ChangeClass.ENUM_VALUE_ADDED,
                        witness,
                        change(Severity.RISKY, Part.RESPONSE_BODY, "200", "state"),
                        change(Severity.RISKY, Part.RESPONSE_BODY, "200", "items", "*", "state")))
                .extracting(PlannedFault::fault)
                .containsExactly(
                        corrupt(List.of("state"), FieldDamage.REPLACED, "\"refunded\""),
                        corrupt(List.of("items", "*", "state"), FieldDamage.REPLACED, "\"refunded\""));
    }

    @Test
    void theSameFaultIsPlannedOnce() {
        Change change = change(Severity.RISKY, Part.RESPONSE_BODY, "200", "total");
        assertThat(faults(change, change)).hasSize(1);
    }

    @Test
    void whatTheSandboxCannotInjectIsNotPlanned() {
        assertThat(faults(change(Severity.SAFE, Part.RESPONSE_BODY, "200", "total")))
                .isEmpty();
        assertThat(faults(change(Severity.BREAKING, Part.RESPONSE_BODY, "404", "title")))
                .isEmpty();
        assertThat(faults(change(Severity.BREAKING, Part.RESPONSE_BODY, "200"))).isEmpty();
        assertThat(faults(change(Severity.BREAKING, Part.REQUEST_BODY, "200", "total")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIELD_REMOVED", "FIELD_RENAMED"})
    void whatTheRevisionDoesNotSendCannotBeTakenOut(ChangeClass gone) {
        assertThat(faults(gone, change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "total")))
                .isEmpty();
    }

    private static Experiment weather(String name) {
        return new Experiment(
                "amendment." + name,
                ChangeClass.AMENDMENT,
                Pairing.OLD_CONSUMER_NEW_PROVIDER,
                name + "?",
                null,
                List.of(),
                List.of(),
                List.of(Surrounding.DELAY));
    }

    @Test
    void theWeatherComesFirst() {
        Experiment missing = new Experiment(
                "field-optional.missing.1",
                ChangeClass.FIELD_OPTIONAL,
                Pairing.OLD_CONSUMER_NEW_PROVIDER,
                "Missing?",
                change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "total"),
                List.of(change(Severity.BREAKING, Part.RESPONSE_BODY, "200", "total")),
                List.of(ABSENT),
                List.of());
        Injectable injectable = Injectable.of(new ChaosMatrix(
                "base",
                "revision",
                List.of(
                        missing,
                        weather("late"),
                        weather("reset"),
                        weather("lossy"),
                        weather("corrupted"),
                        weather("node-lost"),
                        weather("loaded"))));
        assertThat(injectable.faults())
                .extracting(PlannedFault::id, planned -> planned.fault().description(), PlannedFault::share)
                .containsExactly(
                        tuple("latency", "answers come 150 ms ± 50 ms later", 1.0),
                        tuple("reset", "connections are reset instead of answered", 0.4),
                        tuple(
                                "no-answer",
                                "no answer comes to requests of every operation, one in 25: the provider did its"
                                        + " work, then the connection stays open in silence",
                                1.0),
                        tuple("damaged", "the response payload of every operation breaks off in the middle", 0.2),
                        tuple("gone", "the node 'provider' is cut off for 200 ms", 1.0),
                        tuple("load", "the service gets 2 times the planned load", 1.0),
                        tuple("missing-total-1", "'total' is missing from the 200 response of GET /orders/{id}", 1.0));
    }
}
