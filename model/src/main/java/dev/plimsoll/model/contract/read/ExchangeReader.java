package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what travels: parameters, bodies, responses and their headers.
final class ExchangeReader {
    /// OpenAPI 3.x: these three are described elsewhere; a header parameter of that name is ignored.
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final Reading reading;

    ExchangeReader(Reading reading) {
        this.reading = reading;
    }

    List<Parameter> parameters(Cursor owner) {
        List<Parameter> parameters = new ArrayList<>();
        Cursor list = owner.get("parameters");
        if (list != null) {
            for (Cursor written : list.items()) {
                Cursor at = reading.resolved(written);
                Parameter parameter = at == null ? null : parameter(at);
                if (parameter != null && parameters.stream().noneMatch(parameter::isSame)) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    private @Nullable Parameter parameter(Cursor at) {
        String name = at.text("name");
        Parameter.@Nullable Place in = place(at.text("in"));
        if (name == null || in == null) {
            reading.notice(at, "a parameter without a name or with an unknown 'in' is left out.");
            return null;
        }
        boolean ignored = in == Parameter.Place.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
        return ignored ? null : parameter(at, name, in);
    }

    private Parameter parameter(Cursor at, String name, Parameter.Place in) {
        boolean isForm = in == Parameter.Place.QUERY || in == Parameter.Place.COOKIE;
        String style = at.text("style");
        return new Parameter(
                name,
                in,
                in == Parameter.Place.PATH || at.isTrue("required"),
                at.isTrue("deprecated"),
                style == null ? isForm ? "form" : "simple" : style,
                at.node().get("explode") == null ? isForm : at.isTrue("explode"),
                schema(at),
                reading.origin(at));
    }

    private @Nullable Schema schema(Cursor at) {
        Cursor schema = at.get("schema");
        if (schema != null) {
            return reading.graph().schema(schema);
        }
        List<Payload> content = payloads(at);
        return content.isEmpty() ? null : content.getFirst().schema();
    }

    private static Parameter.@Nullable Place place(@Nullable String word) {
        for (Parameter.Place place : Parameter.Place.values()) {
            if (place.word().equals(word)) {
                return place;
            }
        }
        return null;
    }

    @Nullable
    RequestBody requestBody(Cursor operation) {
        Cursor written = operation.get("requestBody");
        if (written == null) {
            return null;
        }
        Cursor at = reading.resolved(written);
        return at == null ? null : new RequestBody(at.isTrue("required"), payloads(at), reading.origin(written));
    }

    private List<Payload> payloads(Cursor owner) {
        List<Payload> payloads = new ArrayList<>();
        Cursor content = owner.get("content");
        if (content != null) {
            for (Cursor.Entry entry : content.entries()) {
                Cursor schema = entry.value().get("schema");
                payloads.add(new Payload(
                        entry.name(),
                        schema == null ? null : reading.graph().schema(schema),
                        reading.origin(entry.value())));
            }
        }
        return payloads;
    }

    List<Response> responses(Cursor operation) {
        List<Response> responses = new ArrayList<>();
        Cursor all = operation.get("responses");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    responses.add(new Response(entry.name(), payloads(at), headers(at), reading.origin(entry.value())));
                }
            }
        }
        return responses;
    }

    private List<Parameter> headers(Cursor response) {
        List<Parameter> headers = new ArrayList<>();
        Cursor all = response.get("headers");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().equalsIgnoreCase("content-type")) {
                    headers.add(new Parameter(
                            entry.name(),
                            Parameter.Place.HEADER,
                            at.isTrue("required"),
                            at.isTrue("deprecated"),
                            "simple",
                            at.isTrue("explode"),
                            schema(at),
                            reading.origin(entry.value())));
                }
            }
        }
        return headers;
    }
}
