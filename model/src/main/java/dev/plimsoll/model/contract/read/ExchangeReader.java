package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Link;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what travels: parameters, bodies, responses with their headers and links.
final class ExchangeReader {
    /// RFC 9110, section 15; ranges and `default` as OpenAPI 3 writes them (Responses Object), in either case.
    private static final Pattern STATUS = Pattern.compile("[1-5](?:[0-9]{2}|[Xx]{2})|default");

    private final Reading reading;
    private final ParameterReader parameters;
    private final PayloadReader payloads;

    ExchangeReader(Reading reading) {
        this.reading = reading;
        this.parameters = new ParameterReader(reading);
        this.payloads = new PayloadReader(reading, parameters);
    }

    List<Parameter> parameters(Cursor owner) {
        return parameters.parameters(owner);
    }

    @Nullable
    RequestBody requestBody(Cursor operation) {
        Cursor written = operation.get("requestBody");
        if (written == null) {
            return null;
        }
        Cursor at = reading.resolved(written);
        if (at != null) {
            reading.check(Members.Owner.REQUEST_BODY, at);
        }
        return at == null ? null : new RequestBody(at.isTrue("required"), payloads.read(at), reading.origin(written));
    }

    List<Response> responses(Cursor operation) {
        List<Response> responses = new ArrayList<>();
        Cursor all = operation.get("responses");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    if (!STATUS.matcher(entry.name()).matches()) {
                        reading.notice(entry.value(), "'" + entry.name() + "' is no status code, range or default.");
                    }
                    reading.check(Members.Owner.RESPONSE, at);
                    responses.add(new Response(
                            entry.name(),
                            payloads.read(at),
                            parameters.headers(at),
                            links(at),
                            reading.origin(entry.value())));
                }
            }
        }
        return responses;
    }

    private List<Link> links(Cursor response) {
        List<Link> links = new ArrayList<>();
        Cursor all = response.get("links");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    links.add(link(entry, at));
                }
            }
        }
        return links;
    }

    private Link link(Cursor.Entry entry, Cursor at) {
        reading.check(Members.Owner.LINK, at);
        Map<String, String> values = new LinkedHashMap<>();
        Cursor written = at.get("parameters");
        if (written != null) {
            written.entries()
                    .forEach(
                            value -> values.put(value.name(), text(value.value().node())));
        }
        String id = at.text("operationId");
        Node body = at.node().get("requestBody");
        return new Link(
                entry.name(),
                id == null ? at.text("operationRef") : id,
                values,
                body == null ? null : text(body),
                reading.origin(entry.value()));
    }

    private static String text(Node value) {
        String text = value.text();
        return text == null ? value.toJson().toString() : text;
    }
}
