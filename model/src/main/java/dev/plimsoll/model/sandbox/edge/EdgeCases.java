package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.Kind;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.contract.schema.Shape;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.synthetic.SyntheticData;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes payloads at the edges of schemas: a valid payload with one place moved to an edge. A case is kept only where
/// it is certain whether the schema accepts it, and an edge that lies within the schema by its nature only where it is
/// accepted, one beyond only where it is refused.
///
/// Not for several threads at once: make one for each.
public final class EdgeCases {
    /// Places of one payload; further ones are left out.
    private static final int MOST_PLACES = 150;

    private final Flow flow;
    private final SyntheticData data;
    private final SampleValues values;

    public EdgeCases(Flow flow, Vocabulary vocabulary, long seed) {
        this.flow = flow;
        this.data = new SyntheticData(flow, vocabulary, seed);
        this.values = new SampleValues(flow);
    }

    /// One place of a payload.
    private record Place(String pointer, Shape shape, JsonNode part) {}

    /// The cases of a schema; empty where no valid payload was found.
    ///
    /// @param isBody whether the value travels as a body of its own, so that its octets may be broken
    public Optional<EdgePack> of(Schema schema, String entity, boolean isBody) {
        Optional<JsonNode> base = data.value(schema, entity);
        return base.map(value -> pack(schema, entity, value, isBody));
    }

    /// The cases of a body that is no JSON, of a media type that [WrittenEdges] knows.
    ///
    /// @throws Unmade if there are none
    EdgePack written(Payload payload, Schema schema, String entity) throws Unmade {
        JsonNode base = data.value(schema, entity).orElseThrow(() -> new Unmade("no valid value was found"));
        return new WrittenEdges(values, payload, schema)
                .of(base, pack(schema, entity, base, false))
                .orElseThrow(() -> new Unmade("the contract does not tell how its values are written"));
    }

    /// No case could be made.
    static final class Unmade extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param why in words that follow the name of the place and a colon
        Unmade(String why) {
            super(why, null, false, false);
        }
    }

    private EdgePack pack(Schema schema, String entity, JsonNode base, boolean isBody) {
        List<EdgeCase> cases = new ArrayList<>();
        Set<EdgeClass> applying = EnumSet.noneOf(EdgeClass.class);
        List<Place> places = places(schema, base, "");
        places.forEach(place -> judge(schema, entity, base, place, cases, applying));
        List<String> unreached = new ArrayList<>();
        OptionalMembers members = new OptionalMembers(flow, values, data, schema, entity);
        for (Place place : places) {
            for (OptionalMembers.Missing missing : members.of(base, place.pointer(), place.shape(), place.part())) {
                JsonNode whole = missing.whole();
                if (whole == null) {
                    unreached.add(missing.pointer());
                } else {
                    places(schema, whole, missing.pointer())
                            .forEach(inner -> judge(schema, entity, whole, inner, cases, applying));
                }
            }
        }
        if (isBody) {
            octets(base, cases);
            applying.add(EdgeClass.BAD_UTF8);
            applying.add(EdgeClass.CUT_OFF);
        }
        return new EdgePack(cases, applying, unreached);
    }

    /// The places of a payload at a pointer and below it.
    private List<Place> places(Schema schema, JsonNode whole, String from) {
        List<Place> places = new ArrayList<>();
        values.walk(schema, whole, (pointer, shape, part) -> {
            boolean within = from.isEmpty() || pointer.equals(from) || pointer.startsWith(from + "/");
            if (within && places.size() < MOST_PLACES) {
                places.add(new Place(pointer, shape, part));
            }
        });
        return places;
    }

    private void judge(
            Schema schema, String entity, JsonNode base, Place place, List<EdgeCase> cases, Set<EdgeClass> applying) {
        Set<String> seen = new HashSet<>();
        for (Edge edge : edges(place, entity)) {
            EdgeCase made = judged(schema, base, place, edge);
            if (edge.edge().intent() != EdgeClass.Intent.EITHER || made != null) {
                applying.add(edge.edge());
            }
            if (made != null && seen.add(edge.edge() + " " + edge.part())) {
                cases.add(made);
            }
        }
    }

    private List<Edge> edges(Place place, String entity) {
        Shape shape = place.shape();
        List<Edge> edges = new ArrayList<>();
        edges.add(new Edge(EdgeClass.NULL_VALUE, JsonNodeFactory.instance.nullNode()));
        JsonNode wrong = wrongType(shape);
        if (wrong != null) {
            edges.add(new Edge(EdgeClass.WRONG_TYPE, wrong));
        }
        if (!shape.values().isEmpty()) {
            edges.addAll(ofValues(shape));
            return edges;
        }
        edges.addAll(
                switch (place.part()) {
                    case ArrayNode list -> ContainerEdges.list(shape, list, number -> item(shape, entity, number));
                    case ObjectNode object -> ContainerEdges.object(shape, object);
                    case JsonNode text when text.isString() -> TextEdges.of(shape, text);
                    case JsonNode number when number.isNumber() -> NumberEdges.of(shape, number);
                    case JsonNode _ -> List.of();
                });
        return edges;
    }

    private @Nullable JsonNode item(Shape shape, String entity, int number) {
        List<Schema> schemas = shape.item(number);
        return schemas.size() == 1
                ? data.value(schemas.getFirst(), entity + " item " + number).orElse(null)
                : null;
    }

    private static List<Edge> ofValues(Shape shape) {
        JsonNode last = Stream.concat(shape.values().stream(), Stream.empty())
                .reduce((_, next) -> next)
                .orElseThrow();
        boolean isNumber = last.isNumber();
        JsonNode unknown = isNumber
                ? JsonNodeFactory.instance.numberNode(987_654_321)
                : JsonNodeFactory.instance.stringNode("plimsoll-unknown");
        return List.of(new Edge(EdgeClass.LAST_VALUE, last), new Edge(EdgeClass.UNKNOWN_VALUE, unknown));
    }

    private static @Nullable JsonNode wrongType(Shape shape) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return Stream.of(make.booleanNode(true), make.stringNode("7"), make.numberNode(7), make.arrayNode())
                .filter(value -> !shape.kinds().contains(Kind.of(value)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable EdgeCase judged(Schema schema, JsonNode base, Place place, Edge edge) {
        JsonNode whole = Replacing.at(base, place.pointer(), edge.part());
        Optional<Boolean> accepted = values.accepts(schema, whole);
        if (accepted.isEmpty()) {
            return null;
        }
        boolean fits = switch (edge.edge().intent()) {
            case VALID -> accepted.get();
            case INVALID -> !accepted.get();
            case EITHER -> true;
        };
        return fits ? new EdgeCase.Value(edge.edge(), place.pointer(), accepted.get(), edge.part(), whole) : null;
    }

    /// The payload with an octet that no UTF-8 has, and without its end.
    private static void octets(JsonNode base, List<EdgeCase> cases) {
        byte[] good = Json.mapper().writeValueAsString(base).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "\"\u0000\"".getBytes(StandardCharsets.UTF_8);
        bad[1] = (byte) 0xff;
        byte[] spoilt = good.clone();
        int quote = new String(good, StandardCharsets.ISO_8859_1).indexOf('"');
        if (quote >= 0 && quote + 1 < good.length && good[quote + 1] != '"') {
            spoilt[quote + 1] = (byte) 0xff;
        }
        cases.add(new EdgeCase.Octets(EdgeClass.BAD_UTF8, Arrays.equals(spoilt, good) ? bad : spoilt));
        if (good.length > 1 && (base.isContainer() || base.isString())) {
            cases.add(new EdgeCase.Octets(EdgeClass.CUT_OFF, Arrays.copyOf(good, good.length - 1)));
        } else {
            cases.add(new EdgeCase.Octets(EdgeClass.CUT_OFF, new byte[] {'{'}));
        }
    }
}
