package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Diffs made by hand, one of them by somebody who means harm.
final class Samples {
    static final String HOSTILE =
            "\u001b[31m<script>alert(1)</script> ]]> & \"'` ``` |x| @team #1 [a](http://evil) \u202e \u0000 \ud800 *b* _c_\nnext";

    private Samples() {}

    static ContractSummary contract(String name, String title) {
        return new ContractSummary(name, title, "1.0.0", "OpenAPI 3.1.0", "ab".repeat(32), 3);
    }

    static Origin at(String file, int line) {
        return new Origin("/paths", new SourcePosition(file, line, 5));
    }

    static Change change(Severity severity, String text, Witness witness) {
        return new Change(
                "response-required-property-removed",
                severity,
                Direction.RESPONSE,
                new OperationKey("get", "/orders/{id}"),
                new Subject(
                        Subject.Part.RESPONSE_BODY, "200", "application/json", null, List.of("items", "*", "price")),
                at("base.yaml", 4),
                severity == Severity.SAFE ? null : at("revision.yaml", 2),
                "What: " + text,
                "Why: " + text,
                "Advice: " + text,
                witness,
                severity == Severity.RISKY ? "Undecided: " + text : null,
                "0123456789abcdef");
    }

    static Witness payload(JsonNode value) {
        return new Witness.Payload(value, "/items/0/price", Side.REVISION, "required property 'price' is missing");
    }

    static Witness call(String target) {
        return new Witness.Call(
                "GET",
                target,
                Map.of("Accept", "application/json"),
                Json.mapper().readTree("{\"a\":1}"),
                "404 instead");
    }

    static ContractDiff diff(String text, Change... changes) {
        return new ContractDiff(
                contract("base.yaml", text),
                contract("revision.yaml", text),
                List.of(changes),
                List.of("Notice: " + text));
    }

    static ContractDiff plain() {
        JsonNode value = Json.mapper().readTree("{\"items\":[{\"name\":\"hull\"}]}");
        return diff(
                "Orders",
                change(Severity.BREAKING, "price is gone", payload(value)),
                change(Severity.BREAKING, "path is gone", call("/orders/1")),
                change(Severity.RISKY, "pattern changed", null),
                change(Severity.SAFE, "field added", null));
    }

    static ContractDiff hostile() {
        JsonNode value = Json.mapper().createObjectNode().put("x", HOSTILE);
        return diff(
                HOSTILE,
                change(Severity.BREAKING, HOSTILE, payload(value)),
                change(Severity.BREAKING, HOSTILE, call("/" + HOSTILE)),
                change(Severity.RISKY, HOSTILE, null),
                change(Severity.SAFE, HOSTILE, null));
    }

    static SourceText source(String line) {
        return SourceText.of("one\ntwo\nthree\n" + line + "\nfive\n" + "long ".repeat(1_000));
    }
}
