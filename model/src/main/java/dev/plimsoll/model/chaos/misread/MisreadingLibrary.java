package dev.plimsoll.model.chaos.misread;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes what each misreading client sends to each operation of the new contract. The same contracts and seed give the
/// same bytes. A client for which an operation has nothing to misread sends nothing to it.
public final class MisreadingLibrary {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final BigDecimal UNIT = BigDecimal.valueOf(1_000);
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String KEY = "Idempotency-Key";
    private static final String ACCENTED = "caf\u00e9";

    private final Contract base;
    private final Contract revision;
    private final WitnessJudge judge;
    private final ContractAnswers answers = new ContractAnswers();
    private final RequestMaker maker;

    /// @param judge says whether the new contract refuses a body
    public MisreadingLibrary(Contract base, Contract revision, WitnessJudge judge, long seed) {
        this.base = base;
        this.revision = revision;
        this.judge = judge;
        this.maker = new RequestMaker(seed);
    }

    /// Of every operation that consumers call, in the order of the contract.
    public List<Misreading> all() {
        return revision.operations().stream()
                .flatMap(operation -> of(operation).stream())
                .toList();
    }

    /// Of one operation of the new contract, in the order of [MisreadingClient].
    public List<Misreading> of(Operation operation) {
        Sent body = maker.body(operation, 0);
        List<Misreading> all = new ArrayList<>();
        for (MisreadingClient client : MisreadingClient.values()) {
            Misreading misreading = switch (client) {
                case OLD_SCHEMA -> oldSchema(operation);
                case WRONG_UNIT ->
                    edited(
                            client,
                            operation,
                            body,
                            JsonNode::isNumber,
                            number -> JSON.numberNode(
                                    number.decimalValue().multiply(UNIT).add(UNIT)));
                case SWAPPED_ENUM -> swapped(operation, body);
                case TRUNCATED_READ -> truncated(operation, body);
                case WRONG_CHARSET -> charset(operation, body);
                case STALE_CACHE -> stale(operation, body);
                case DUPLICATE_RETRY -> duplicate(operation, body);
                case OUT_OF_ORDER_RETRY -> outOfOrder(operation, body);
            };
            if (misreading != null) {
                all.add(misreading);
            }
        }
        return all;
    }

    private @Nullable Misreading oldSchema(Operation operation) {
        Operation old = base.operation(operation.key());
        Sent body = old == null ? null : maker.body(old, 0);
        return old == null || body == null ? null : changed(MisreadingClient.OLD_SCHEMA, operation, old, body);
    }

    private @Nullable Misreading edited(
            MisreadingClient client,
            Operation operation,
            @Nullable Sent body,
            Predicate<JsonNode> kind,
            Function<JsonNode, JsonNode> change) {
        JsonNode edited = body == null ? null : Values.changed(body.value(), kind, change);
        return body == null || edited == null ? null : changed(client, operation, operation, body.with(edited));
    }

    /// @param asked the operation as the client knows it
    private @Nullable Misreading changed(MisreadingClient client, Operation operation, Operation asked, Sent body) {
        WireBody wire = body.wire().orElse(null);
        return wire == null
                ? null
                : misreading(
                        client,
                        operation,
                        client == MisreadingClient.OLD_SCHEMA ? "the old body " + body.words() : body.words(),
                        refuses(operation, body, wire),
                        false,
                        maker.request(asked, wire));
    }

    /// A listed word in another case: what a client sends that maps words by their place or their spelling.
    private @Nullable Misreading swapped(Operation operation, @Nullable Sent body) {
        if (body == null) {
            return null;
        }
        return edited(
                MisreadingClient.SWAPPED_ENUM,
                operation,
                body,
                value -> value.isString() && isListed(operation, body, value),
                value -> JSON.stringNode(otherCase(value.stringValue())));
    }

    /// A word is listed where the contract refuses it in another case.
    private boolean isListed(Operation operation, Sent body, JsonNode value) {
        String other = otherCase(value.stringValue());
        JsonNode changed = Values.changed(body.value(), value::equals, _ -> JSON.stringNode(other));
        if (other.equals(value.stringValue()) || changed == null) {
            return false;
        }
        Sent otherwise = body.with(changed);
        return otherwise
                .wire()
                .filter(wire -> refuses(operation, otherwise, wire))
                .isPresent();
    }

    private static String otherCase(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals(word) ? word.toLowerCase(Locale.ROOT) : upper;
    }

    private @Nullable Misreading truncated(Operation operation, @Nullable Sent body) {
        WireBody whole =
                body == null || !body.value().isContainer() || body.value().isEmpty()
                        ? null
                        : body.wire().orElse(null);
        if (body == null || whole == null) {
            return null;
        }
        byte[] half = Arrays.copyOf(whole.bytes(), whole.bytes().length / 2);
        return misreading(
                MisreadingClient.TRUNCATED_READ,
                operation,
                half.length + " of " + whole.bytes().length + " bytes",
                body.isBrokenByHalf(),
                false,
                maker.request(operation, new WireBody(whole.contentType(), half)));
    }

    private @Nullable Misreading charset(Operation operation, @Nullable Sent body) {
        JsonNode accented =
                body == null ? null : Values.changed(body.value(), JsonNode::isString, _ -> JSON.stringNode(ACCENTED));
        WireBody right = body == null || accented == null
                ? null
                : body.with(accented).wire().orElse(null);
        String text = right == null ? "" : new String(right.bytes(), StandardCharsets.UTF_8);
        // A form says the letter by ASCII alone.
        return body == null || right == null || !text.contains(ACCENTED)
                ? null
                : misreading(
                        MisreadingClient.WRONG_CHARSET,
                        operation,
                        "the byte E9 where UTF-8 has C3 A9",
                        body.isBrokenByHalf(),
                        false,
                        maker.request(
                                operation,
                                new WireBody(right.contentType(), text.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private @Nullable Misreading stale(Operation operation, @Nullable Sent body) {
        if (!Set.of("PUT", "PATCH", "DELETE").contains(operation.key().method())) {
            return null;
        }
        ClientRequest request = usual(operation, body).with("If-Match", "\"plimsoll-stale\"");
        return misreading(MisreadingClient.STALE_CACHE, operation, "an entity tag of long ago", false, false, request);
    }

    private @Nullable Misreading duplicate(Operation operation, @Nullable Sent body) {
        if (!WRITES.contains(operation.key().method())) {
            return null;
        }
        ClientRequest request = usual(operation, body).with(KEY, "plimsoll-1");
        return misreading(
                MisreadingClient.DUPLICATE_RETRY,
                operation,
                "the same request twice, with one key",
                false,
                true,
                request,
                request);
    }

    private @Nullable Misreading outOfOrder(Operation operation, @Nullable Sent body) {
        Sent later = maker.body(operation, 1);
        if (!WRITES.contains(operation.key().method()) || body == null || later == null) {
            return null;
        }
        ClientRequest first = usual(operation, body).with(KEY, "plimsoll-1");
        ClientRequest second = usual(operation, later).with(KEY, "plimsoll-2");
        return misreading(
                MisreadingClient.OUT_OF_ORDER_RETRY,
                operation,
                "the first request again after the second",
                false,
                true,
                first,
                second,
                first);
    }

    private ClientRequest usual(Operation operation, @Nullable Sent body) {
        return maker.request(operation, body == null ? null : body.wire().orElse(null));
    }

    private Misreading misreading(
            MisreadingClient client,
            Operation operation,
            String what,
            boolean refused,
            boolean sameEffect,
            ClientRequest... requests) {
        return new Misreading(
                client.word() + " " + operation.key(),
                client,
                operation.key(),
                what,
                List.of(requests),
                refused,
                sameEffect,
                operation.responses().stream().map(Response::status).toList(),
                usual(operation, maker.body(operation, 0)));
    }

    /// A body in a media type that the contract does not take is refused by it, too.
    private boolean refuses(Operation operation, Sent body, WireBody wire) {
        RequestBody taken = operation.requestBody();
        if (taken == null) {
            return false;
        }
        Payload payload = answers.payload(taken.payloads(), Payload.bareType(wire.contentType()));
        Schema schema = payload == null ? null : payload.schema();
        if (payload == null || schema == null) {
            return payload == null;
        }
        return refuses(payload, schema, body, new String(wire.bytes(), StandardCharsets.UTF_8));
    }

    private boolean refuses(Payload payload, Schema schema, Sent body, String text) {
        if (payload.isXml() && ContractAnswers.wrongXml(text, schema).isPresent()) {
            return true;
        }
        List<JsonNode> meant =
                body.payload().isJson() ? List.of(body.value()) : answers.readings(text, payload, schema);
        return !meant.isEmpty()
                && meant.stream()
                        .allMatch(value -> judge.judge(revision, schema.pointer(), Flow.REQUEST, value)
                                instanceof WitnessJudge.Judgement.Refused);
    }
}
