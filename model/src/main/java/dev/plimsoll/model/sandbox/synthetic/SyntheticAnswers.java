package dev.plimsoll.model.sandbox.synthetic;

import dev.plimsoll.model.canary.CanaryMint;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers for the operations of a contract, each its first successful response with synthetic data.
///
/// Not for several threads at once: make one for each.
public final class SyntheticAnswers {
    private final SyntheticData data;

    public SyntheticAnswers(Vocabulary vocabulary, long seed) {
        this(vocabulary, seed, null);
    }

    /// @param mint puts canaries into the data; null for none
    public SyntheticAnswers(Vocabulary vocabulary, long seed, @Nullable CanaryMint mint) {
        this.data = new SyntheticData(Flow.RESPONSE, vocabulary, seed, mint);
    }

    /// The answer when nothing else is known of the request.
    public SyntheticAnswer answer(Operation operation) {
        return answer(operation, operation.key().toString());
    }

    /// @param entity names what is asked for; the same gives the same answer
    public SyntheticAnswer answer(Operation operation, String entity) {
        Response response = chosen(operation);
        if (response == null) {
            return new SyntheticAnswer.Given(operation.key(), 200, null, null, null);
        }
        int status = statusOf(response);
        Payload payload = payloadOf(response);
        if (payload == null || isWithoutBody(operation, status)) {
            return new SyntheticAnswer.Given(operation.key(), status, null, null, null);
        }
        Schema schema = payload.schema();
        if (schema == null || !canWrite(payload)) {
            return new SyntheticAnswer.Given(operation.key(), status, concrete(payload), null, null);
        }
        Optional<JsonNode> body = data.value(schema, entity);
        if (payload.isXml()
                && body.flatMap(value -> ContractAnswers.xml(value, schema)).isEmpty()) {
            return new SyntheticAnswer.Given(operation.key(), status, concrete(payload), null, null);
        }
        return body.<SyntheticAnswer>map(
                        value -> new SyntheticAnswer.Given(operation.key(), status, concrete(payload), value, schema))
                .orElseGet(() -> new SyntheticAnswer.Missing(
                        operation.key(),
                        "no value was found that the schema of its " + response.status() + " answer at line "
                                + schema.origin().position().line() + " accepts"));
    }

    /// Whether the answer of an operation has a body; HTTP allows none with some, and octets are not made up.
    public static boolean hasBody(Operation operation) {
        Response response = chosen(operation);
        Payload payload = response == null ? null : payloadOf(response);
        return response != null
                && payload != null
                && payload.schema() != null
                && canWrite(payload)
                && !isWithoutBody(operation, statusOf(response));
    }

    private static boolean isWithoutBody(Operation operation, int status) {
        return status == 204 || status == 304 || operation.key().method().equals("HEAD");
    }

    private static boolean canWrite(Payload payload) {
        return payload.isJson() || payload.isPlainText() || payload.isXml();
    }

    /// The response that stands for the operation: success first, exact statuses before ranges, `default` last; null
    /// where the contract gives none.
    public static @Nullable Response chosen(Operation operation) {
        return operation.responses().stream()
                .min(Comparator.comparing((Response response) -> !response.isSuccess())
                        .thenComparing(response -> !response.status().matches("[0-9]{3}"))
                        .thenComparing(Response::status))
                .orElse(null);
    }

    /// The status that stands for `200`, `2XX` or `default`.
    public static int statusOf(Response response) {
        String status = response.status();
        if (status.matches("[1-5][0-9]{2}")) {
            return Integer.parseInt(status);
        }
        return status.matches("[1-5](?i:xx)") ? (status.charAt(0) - '0') * 100 : 200;
    }

    /// The payload that stands for the response, JSON first; null where it has none.
    public static @Nullable Payload payloadOf(Response response) {
        return response.payloads().stream()
                .min(Comparator.comparing(payload -> !payload.isJson()))
                .orElse(null);
    }

    /// A range such as `*/*` cannot be sent; JSON is what stands for it here, and plain text for `text/*`.
    private static String concrete(Payload payload) {
        if (!payload.mediaType().contains("*")) {
            return payload.mediaType();
        }
        return payload.isPlainText() ? "text/plain" : "application/json";
    }
}
