package dev.plimsoll.cli.diff;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Adjustment;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.ProbableRename;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Side;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
                fingerprint(severity + text + witness));
    }

    static String fingerprint(String text) {
        return Json.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
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

    /// One edit that shows in many operations, one of them only risky, and another that somebody accepted.
    static ContractDiff shared(int operations) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            Severity severity = i == operations - 1 ? Severity.RISKY : Severity.BREAKING;
            changes.add(placed(severity, "/orders/%03d".formatted(i), fingerprint("place " + i), fingerprint("root")));
        }
        String accepted = fingerprint("accepted");
        Change other = placed(Severity.BREAKING, "/invoices", accepted, accepted);
        changes.add(other.accepted(new Acceptance(accepted, "Nobody calls it", "ada", LocalDate.of(2026, 12, 31))));
        ProbableRename rename = new ProbableRename(
                ProbableRename.Kind.PROPERTY,
                new OperationKey("get", "/orders/000"),
                "$.price",
                "$.cost",
                93,
                "Both have the same schema.",
                fingerprint("place 0"),
                fingerprint("added"));
        UnusedAcceptance unused = new UnusedAcceptance(
                new Acceptance(fingerprint("gone"), "Long ago", "lin", LocalDate.of(2026, 1, 1)),
                UnusedAcceptance.Why.EXPIRED);
        return new ContractDiff(
                contract("base.yaml", "Orders"),
                contract("revision.yaml", "Orders"),
                changes,
                List.of(),
                List.of(rename),
                List.of(unused));
    }

    private static Change placed(Severity severity, String path, String fingerprint, String root) {
        Change like = change(severity, "price is gone", null);
        return new Change(
                like.rule(),
                severity,
                like.direction(),
                new OperationKey("get", path),
                like.subject(),
                at("base.yaml", 4),
                at("revision.yaml", 2),
                like.what(),
                like.why(),
                like.advice(),
                null,
                null,
                fingerprint,
                root,
                severity == Severity.RISKY
                        ? new Adjustment(Severity.BREAKING, false, new SourcePosition("severity.yaml", 3, 5))
                        : null,
                null);
    }

    static SourceText source(String line) {
        return SourceText.of("one\ntwo\nthree\n" + line + "\nfive\n" + "long ".repeat(1_000));
    }
}
