package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.PactRequest;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether a contract takes the request of a pact. Who may call is not looked at.
final class RequestCheck {
    /// Header parameters of these names mean nothing (OpenAPI 3.1, Parameter Object).
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final Contract contract;
    private final WitnessJudge judge;
    private final Ledger ledger;
    private final Texts texts = new Texts(new SampleValues(Flow.REQUEST));

    RequestCheck(Contract contract, WitnessJudge judge, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.ledger = ledger;
    }

    void check(Interaction.Http http, Route route) {
        PactRequest request = http.request();
        Operation operation = route.operation();
        Map<String, List<String>> query = request.query().byName();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case PATH -> given(parameter, route.values().get(parameter.name()), List.of("request", "path"));
                case QUERY -> parameter(parameter, query.get(parameter.name()), List.of("request", "query"));
                case HEADER -> header(parameter, headers);
                case QUERYSTRING, COOKIE ->
                    ledger.note("Parameters in " + parameter.in().word() + " are not compared.");
            }
        }
        query.keySet().forEach(name -> unknown(name, operation));
        body(http, operation);
        if (!operation.access().security().isEmpty()) {
            ledger.note("Credentials are not compared.");
        }
    }

    private void given(Parameter parameter, @Nullable String value, List<String> steps) {
        if (value != null) {
            parameter(parameter, List.of(value), steps);
        }
    }

    private void header(Parameter parameter, Map<String, List<String>> headers) {
        if (!NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT))) {
            parameter(parameter, headers.get(parameter.name()), List.of("request", "headers"));
        }
    }

    private void parameter(Parameter parameter, @Nullable List<String> values, List<String> steps) {
        String where = "request " + parameter.in().word() + " parameter '" + parameter.name() + "'";
        if (values == null) {
            if (parameter.required()) {
                ledger.wrong(
                        where, "the contract demands it, and the pact does not send it.", steps, parameter.origin());
            }
            return;
        }
        Optional<Boolean> taken = texts.accepts(parameter, values);
        if (taken.isEmpty()) {
            ledger.undecided(
                    where, "whether " + values + " is accepted could not be decided.", steps, parameter.origin());
        } else if (!taken.get()) {
            ledger.wrong(
                    where,
                    "the pact sends " + values + ", which the contract's schema refuses.",
                    steps,
                    parameter.origin());
        }
    }

    private void unknown(String name, Operation operation) {
        boolean known = operation.parameters().stream().anyMatch(parameter -> isFor(parameter, name))
                || contract.surface().securitySchemes().values().stream().anyMatch(scheme -> isKey(scheme, name));
        if (!known) {
            ledger.wrong(
                    "request query parameter '" + name + "'",
                    "the contract does not know it.",
                    List.of("request", "query", name),
                    operation.origin());
        }
    }

    private static boolean isKey(SecurityScheme scheme, String name) {
        return "query".equals(scheme.in()) && name.equals(scheme.parameter());
    }

    /// Whether a parameter may have put the name into the query; one that is an object may give any name.
    private static boolean isFor(Parameter parameter, String name) {
        return switch (parameter.in()) {
            case QUERYSTRING -> true;
            case QUERY ->
                parameter.name().equals(name)
                        || name.startsWith(parameter.name() + "[")
                        || (parameter.schema() != null
                                && parameter.explode()
                                && Promise.of(parameter.schema()).knowsProperties());
            case PATH, HEADER, COOKIE -> false;
        };
    }

    private void body(Interaction.Http http, Operation operation) {
        PactRequest request = http.request();
        Part part = Part.request(http, operation.initiator() == Initiator.PROVIDER ? Flow.RESPONSE : Flow.REQUEST);
        RequestBody taken = operation.requestBody();
        boolean sent = request.body().state() == Body.State.PRESENT;
        if (taken == null) {
            if (sent) {
                ledger.wrong(
                        "request body",
                        "the pact sends one, and the contract takes none.",
                        part.body(),
                        operation.origin());
            }
        } else if (sent) {
            Payloads payloads = new Payloads(contract, judge, part, ledger);
            Payload payload = payloads.check(request.body(), request.mediaType(), taken.payloads(), taken.origin());
            payloads.requirePromised(payload, request.rules());
        } else if (taken.required()) {
            ledger.wrong(
                    "request body",
                    "the contract demands one, and the pact sends none.",
                    List.of("request"),
                    taken.origin());
        }
    }
}
