package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// Reads the parameters of Swagger 2.0 that are not in the body. They mix what is sent with how it is sent; the
/// keywords of the value are taken out as a schema that keeps its place.
final class SwaggerParameters {
    /// Members of a parameter or header that say nothing about its value.
    private static final Set<String> ENVELOPE =
            Set.of("name", "in", "required", "description", "collectionFormat", "allowEmptyValue");

    private final Reading reading;
    private final IdentityHashMap<Node, Node> values = new IdentityHashMap<>();

    SwaggerParameters(Reading reading) {
        this.reading = reading;
    }

    /// The parameters as written, references followed.
    List<Cursor> written(Cursor owner) {
        List<Cursor> found = new ArrayList<>();
        Cursor list = owner.get("parameters");
        if (list != null) {
            for (Cursor item : list.items()) {
                Cursor at = reading.resolved(item);
                if (at != null && isKnown(at)) {
                    reading.check(Members.Owner.SWAGGER_PARAMETER, at);
                    found.add(at);
                }
            }
        }
        return found;
    }

    private boolean isKnown(Cursor at) {
        String in = at.text("in");
        boolean known = at.text("name") != null
                && in != null
                && (in.equals("body") || in.equals("formData") || place(in) != null);
        if (!known) {
            reading.notice(at, "a parameter without a name or with an unknown 'in' is left out.");
        }
        return known;
    }

    /// Those of an operation win over those of its path; an operation has one body at most.
    List<Cursor> merged(List<Cursor> common, List<Cursor> own) {
        List<Cursor> all = new ArrayList<>(own);
        common.stream()
                .filter(one -> own.stream().noneMatch(other -> isSame(one, other)))
                .forEach(all::add);
        return all;
    }

    private static boolean isSame(Cursor one, Cursor other) {
        String in = one.text("in");
        return Objects.equals(in, other.text("in"))
                && ("body".equals(in) || Objects.equals(one.text("name"), other.text("name")));
    }

    List<Parameter> read(List<Cursor> written) {
        List<Parameter> parameters = new ArrayList<>();
        for (Cursor at : written) {
            Parameter.Place in = place(String.valueOf(at.text("in")));
            String name = String.valueOf(at.text("name"));
            if (in != null && !ParameterReader.isIgnored(in, name)) {
                Parameter parameter = new Parameter(
                        name,
                        in,
                        in == Parameter.Place.PATH || at.isTrue("required"),
                        at.isTrue("x-deprecated"),
                        form(at, in),
                        schema(at),
                        reading.origin(at));
                if (parameters.stream().noneMatch(parameter::isSame)) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    List<Parameter> headers(Cursor response) {
        List<Parameter> headers = new ArrayList<>();
        Cursor all = response.get("headers");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                if (!entry.name().equalsIgnoreCase("content-type")) {
                    reading.check(Members.Owner.SWAGGER_HEADER, entry.value());
                    headers.add(new Parameter(
                            entry.name(),
                            Parameter.Place.HEADER,
                            false,
                            false,
                            form(entry.value(), Parameter.Place.HEADER),
                            schema(entry.value()),
                            reading.origin(entry.value())));
                }
            }
        }
        return headers;
    }

    /// `collectionFormat` as OpenAPI 3 says it; only `tsv` has no style there.
    static Parameter.Form form(Cursor at, Parameter.Place in) {
        boolean empty = at.isTrue("allowEmptyValue");
        Parameter.Form usual = Parameter.Form.usual(in);
        if (!"array".equals(at.text("type"))) {
            return new Parameter.Form(usual.style(), usual.explode(), false, empty, null);
        }
        String format = at.text("collectionFormat");
        return switch (format == null ? "csv" : format) {
            case "multi" -> new Parameter.Form("form", true, false, empty, null);
            case "ssv" -> new Parameter.Form("spaceDelimited", false, false, empty, null);
            case "pipes" -> new Parameter.Form("pipeDelimited", false, false, empty, null);
            case "tsv" -> new Parameter.Form("tabDelimited", false, false, empty, null);
            default -> new Parameter.Form(usual.style(), false, false, empty, null);
        };
    }

    Schema schema(Cursor at) {
        return reading.graph().schema(value(at));
    }

    /// The value's schema, at the place of the parameter itself; the same place gives the same schema.
    Cursor value(Cursor at) {
        return at.with(values.computeIfAbsent(at.node(), SwaggerParameters::withoutEnvelope));
    }

    private static Node withoutEnvelope(Node written) {
        if (!(written instanceof MapNode map)) {
            return written;
        }
        List<MapNode.Member> members = new ArrayList<>();
        for (MapNode.Member member : map.members()) {
            if (member.name().equals("type") && "file".equals(member.value().text())) {
                Node type = member.value();
                members.add(new MapNode.Member("type", member.mark(), text(type, "string")));
                members.add(new MapNode.Member("format", member.mark(), text(type, "binary")));
            } else if (!ENVELOPE.contains(member.name())) {
                members.add(member);
            }
        }
        return new MapNode(map.mark(), members);
    }

    private static ScalarNode text(Node at, String text) {
        return new ScalarNode(at.mark(), StringNode.valueOf(text));
    }

    private static Parameter.@Nullable Place place(String word) {
        return switch (word) {
            case "path" -> Parameter.Place.PATH;
            case "query" -> Parameter.Place.QUERY;
            case "header" -> Parameter.Place.HEADER;
            default -> null;
        };
    }
}
