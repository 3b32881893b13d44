package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.consumer.check.Route;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the contract has against a request. Credentials are not looked at; what cannot be decided is let through.
///
/// Not for several threads at once: make one for each.
final class RequestRules {
    /// Header parameters of these names mean nothing (OpenAPI 3.1, Parameter Object).
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    /// How much of a body is told to be wrong at once.
    private static final int MOST_COMPLAINTS = 20;

    private final ContractAnswers answers = new ContractAnswers();
    private final SampleValues values = new SampleValues(Flow.REQUEST);

    /// What came of looking at a request.
    ///
    /// @param status the status of a refusal: 400 or 415; 200 where nothing is wrong
    /// @param body the JSON that was sent, or for which XML, a form or a text stands; null for none
    record Finding(
            int status,
            List<Complaint> complaints,
            @Nullable JsonNode body) {}

    Finding look(Route route, ProviderRequest request) {
        List<Complaint> complaints = new ArrayList<>();
        for (Parameter parameter : route.operation().parameters()) {
            parameter(parameter, sent(parameter, route, request), complaints);
        }
        RequestBody taken = route.operation().requestBody();
        if (taken == null) {
            return finding(400, complaints, null);
        }
        if (request.body().length == 0) {
            if (taken.required()) {
                complaints.add(new Complaint("body", "it is required and was not sent", types(taken)));
            }
            return finding(400, complaints, null);
        }
        return body(taken, request, complaints);
    }

    private static Finding finding(int status, List<Complaint> complaints, @Nullable JsonNode body) {
        return new Finding(complaints.isEmpty() ? 200 : status, List.copyOf(complaints), body);
    }

    private static String types(RequestBody taken) {
        return taken.payloads().stream().map(Payload::mediaType).collect(Collectors.joining(", "));
    }

    private Finding body(RequestBody taken, ProviderRequest request, List<Complaint> complaints) {
        String type = request.header("Content-Type");
        String only =
                taken.payloads().isEmpty() ? "" : taken.payloads().getFirst().mediaType();
        Payload payload = answers.payload(taken.payloads(), type.isEmpty() ? only : type);
        if (payload == null) {
            if (!taken.payloads().isEmpty()) {
                complaints.add(new Complaint("header 'Content-Type'", "the body is sent as " + type, types(taken)));
            }
            return finding(415, complaints, null);
        }
        Schema schema = payload.schema();
        if (schema == null) {
            return finding(400, complaints, null);
        }
        if (!payload.isJson()) {
            return request.text()
                    .map(text -> plain(payload, schema, text, complaints))
                    .orElseGet(() -> {
                        complaints.add(new Complaint("body", "it is not in the charset that it says", "UTF-8"));
                        return finding(400, complaints, null);
                    });
        }
        JsonNode sent;
        try {
            sent = Json.mapper().readTree(request.body());
        } catch (JacksonException broken) {
            complaints.add(new Complaint("body", "it is no JSON: " + broken.getOriginalMessage(), "JSON"));
            return finding(400, complaints, null);
        }
        complain(schema, sent, complaints);
        return finding(400, complaints, sent);
    }

    /// XML, a form or a text: it stands for a value, or for one of several.
    private Finding plain(Payload payload, Schema schema, String body, List<Complaint> complaints) {
        List<JsonNode> readings = answers.readings(body, payload, schema);
        for (JsonNode reading : readings) {
            if (values.objections(schema, reading, 1).isEmpty()) {
                return finding(400, complaints, reading);
            }
        }
        if (!readings.isEmpty()) {
            complain(schema, readings.getFirst(), complaints);
        } else if (payload.isXml()) {
            ContractAnswers.wrongXml(body, schema)
                    .ifPresent(wrong -> complaints.add(new Complaint("body", wrong, "XML")));
        }
        return finding(400, complaints, null);
    }

    private void complain(Schema schema, JsonNode value, List<Complaint> complaints) {
        for (SampleValues.Objection objection : values.objections(schema, value, MOST_COMPLAINTS)) {
            complaints.add(complaint(objection, schema));
        }
    }

    private static Complaint complaint(SampleValues.Objection objection, Schema schema) {
        return new Complaint(
                objection.pointer().isEmpty() ? "body" : "body at " + objection.pointer(),
                objection.sentence(),
                Allowed.wordsAt(schema, objection.pointer()));
    }

    private void parameter(Parameter parameter, @Nullable List<String> sent, List<Complaint> complaints) {
        boolean isNone = parameter.in() == Parameter.Place.HEADER
                && NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT));
        if (isNone || parameter.in() == Parameter.Place.QUERYSTRING) {
            return;
        }
        String where = parameter.in().word() + " parameter '" + parameter.name() + "'";
        Schema schema = parameter.schema();
        String allowed = schema == null ? "" : Allowed.words(schema);
        if (sent == null) {
            if (parameter.required() && !isSpread(parameter)) {
                complaints.add(new Complaint(where, "it is required and was not sent", allowed));
            }
            return;
        }
        Optional<Boolean> taken = answers.takes(parameter, sent);
        if (taken.isPresent() && !taken.get()) {
            complaints.add(new Complaint(where, "\"" + String.join("\", \"", sent) + "\" is not accepted", allowed));
        }
    }

    /// Whether the value may travel under other names: an object in the query.
    private static boolean isSpread(Parameter parameter) {
        return parameter.in() == Parameter.Place.QUERY
                && parameter.schema() != null
                && (parameter.style().equals("deepObject")
                        || parameter.schema().types().contains("object")
                        || parameter.schema().referenceText() != null);
    }

    private static @Nullable List<String> sent(Parameter parameter, Route route, ProviderRequest request) {
        return switch (parameter.in()) {
            case PATH -> {
                String value = route.values().get(parameter.name());
                yield value == null ? null : List.of(value);
            }
            case QUERY -> request.query().get(parameter.name());
            case QUERYSTRING -> null;
            case HEADER -> request.headers().get(parameter.name());
            case COOKIE -> {
                String value = cookies(request).get(parameter.name());
                yield value == null ? null : List.of(value);
            }
        };
    }

    private static Map<String, String> cookies(ProviderRequest request) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String pair : request.header("Cookie").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.put(pair.substring(0, equals).strip(), ProviderRequest.decoded(pair.substring(equals + 1)));
            }
        }
        return cookies;
    }
}
