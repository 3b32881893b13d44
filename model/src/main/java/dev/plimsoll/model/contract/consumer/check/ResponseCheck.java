package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.consumer.pact.Body;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.PactResponse;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a contract promises the response that a pact expects.
final class ResponseCheck {
    /// Headers that servers send without a contract saying so.
    private static final Set<String> USUAL = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "date",
            "server",
            "connection",
            "transfer-encoding",
            "vary",
            "cache-control");

    private final Contract contract;
    private final WitnessJudge judge;
    private final Ledger ledger;

    ResponseCheck(Contract contract, WitnessJudge judge, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.ledger = ledger;
    }

    void check(Interaction.Http http, Operation operation) {
        PactResponse expected = http.response();
        int status = expected.status() == null ? 200 : expected.status();
        Response promised = promised(operation, status);
        if (promised == null) {
            ledger.wrong(
                    "response status",
                    "the pact expects " + status + ", and the contract does not name it for " + operation.key() + ".",
                    List.of("response", "status"),
                    operation.origin());
            return;
        }
        expected.headers().keySet().forEach(name -> header(name, promised));
        if (expected.body().state() == Body.State.PRESENT) {
            body(http, promised, operation.initiator() == Initiator.PROVIDER ? Flow.REQUEST : Flow.RESPONSE);
        }
    }

    static @Nullable Response promised(Operation operation, int status) {
        Response exact = operation.response(Integer.toString(status));
        Response range = operation.response(status / 100 + "XX");
        Response lowerCase = range == null ? operation.response(status / 100 + "xx") : range;
        if (exact != null) {
            return exact;
        }
        return lowerCase == null ? operation.response("default") : lowerCase;
    }

    private void header(String name, Response promised) {
        if (USUAL.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        List<String> steps = List.of("response", "headers", name);
        Parameter found = promised.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            ledger.wrong(
                    "response header '" + name + "'",
                    "the pact reads it, and the contract does not know it.",
                    steps,
                    promised.origin());
        } else if (!found.required()) {
            ledger.wrong(
                    "response header '" + name + "'",
                    "the pact reads it, and the contract lets the provider leave it out.",
                    steps,
                    found.origin());
        }
    }

    private void body(Interaction.Http http, Response promised, Flow flow) {
        PactResponse expected = http.response();
        Part part = Part.response(http, flow);
        if (promised.payloads().isEmpty()) {
            ledger.wrong(
                    "response body",
                    "the pact reads one, and the contract promises none for " + promised.status() + ".",
                    part.body(),
                    promised.origin());
            return;
        }
        Payloads payloads = new Payloads(contract, judge, part, ledger);
        Payload payload = payloads.check(expected.body(), expected.mediaType(), promised.payloads(), promised.origin());
        payloads.requirePromised(payload, expected.rules());
    }
}
