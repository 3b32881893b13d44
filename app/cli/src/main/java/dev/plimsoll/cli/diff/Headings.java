package dev.plimsoll.cli.diff;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Adjustment;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ProbableRename;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The words that the formats of a diff share. Everything here is plain text that the format still has to escape.
final class Headings {
    /// Worst first, as people read them.
    static final List<Severity> ORDER = List.of(Severity.BREAKING, Severity.RISKY, Severity.SAFE);

    private Headings() {}

    static String word(Severity severity) {
        return switch (severity) {
            case BREAKING -> "Breaking";
            case RISKY -> "Risky";
            case SAFE -> "Safe";
        };
    }

    /// `Orders 1.2.0, OpenAPI 3.1.0, 12 operations`.
    static String contract(ContractSummary contract) {
        String operations = contract.operations() == 1 ? "1 operation" : contract.operations() + " operations";
        return (contract.title() + " " + contract.version()).strip() + ", " + contract.format() + ", " + operations;
    }

    /// The operation, or the document where the change concerns no operation.
    static String place(Change change) {
        return change.operation() == null
                ? "whole contract"
                : change.operation().toString();
    }

    /// `response 200 application/json $.discount`; empty where no part of a message is touched.
    static String subject(@Nullable Subject subject) {
        if (subject == null) {
            return "";
        }
        String part = switch (subject.part()) {
            case PARAMETER -> "parameter";
            case REQUEST_BODY -> "request body";
            case RESPONSE_STATUS -> "response";
            case RESPONSE_HEADER -> "response header";
            case RESPONSE_BODY -> "response body";
        };
        StringBuilder text = new StringBuilder(part);
        for (@Nullable String more : new @Nullable String[] {subject.status(), subject.name()}) {
            if (more != null) {
                text.append(' ').append(more);
            }
        }
        return subject.path().isEmpty() ? text.toString() : text + " " + subject.dottedPath();
    }

    /// `orders.yaml:12:3`, or that this side says nothing.
    static String position(@Nullable Origin origin) {
        return origin == null ? "says nothing" : origin.position().toString();
    }

    /// What the witness is: the value or call on one line of JSON.
    static String witness(Witness witness) {
        return switch (witness) {
            case Witness.Payload payload -> Json.canonical(payload.value());
            case Witness.Call call -> call(call);
        };
    }

    /// What the witness shows.
    static String outcome(Witness witness) {
        return switch (witness) {
            case Witness.Payload payload -> payloadOutcome(payload);
            case Witness.Call call -> call.outcome();
        };
    }

    private static String payloadOutcome(Witness.Payload payload) {
        String sides = switch (payload.validOn()) {
            case BASE -> "valid in the base, refused by the revision";
            case REVISION -> "valid in the revision, refused by the base";
        };
        String where = payload.brokenAt().isEmpty() ? "" : " at " + payload.brokenAt();
        return sides + where + ": " + payload.refusal();
    }

    private static String call(Witness.Call call) {
        StringBuilder text = new StringBuilder(call.method() + " " + call.target());
        call.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header ->
                        text.append(' ').append(header.getKey()).append(": ").append(header.getValue()));
        JsonNode body = call.body();
        return body == null ? text.toString() : text + " " + Json.canonical(body);
    }

    /// `Breaking (3)`, or `Breaking (3 edits, 210 changes)` where edits reach several places. The places where an edit
    /// does less harm are counted with those of their own severity.
    static String counted(String word, List<ChangeGroup> groups) {
        int places = groups.stream()
                .mapToInt(group -> (int) group.places().stream()
                        .filter(place -> place.severity() == group.severity())
                        .count())
                .sum();
        return places == groups.size()
                ? word + " (" + places + ")"
                : word + " (" + Words.count(groups.size(), "edit") + ", " + Words.count(places, "change") + ")";
    }

    /// What the filter keeps back.
    static String hidden(DiffView view) {
        return "Not shown because of the filter: " + Words.count(view.hidden(), "change") + " of "
                + view.whole().changes().size() + ". The verdict counts them.";
    }

    /// The places of a group without the lead's own.
    static List<ChangeGroup.Place> otherPlaces(ChangeGroup group) {
        String lead = group.lead().fingerprint();
        return group.places().stream()
                .filter(place -> !place.fingerprint().equals(lead))
                .toList();
    }

    /// `BREAKING GET /orders  response body 200 $.total`.
    static String line(ChangeGroup.Place place) {
        String operation =
                place.operation() == null ? "whole contract" : place.operation().toString();
        return (place.severity() + " " + operation + "  " + subject(place.subject())).strip();
    }

    /// `GET /a is probably renamed to GET /b (92 % alike): …`.
    static String rename(ProbableRename rename) {
        String where = rename.kind() == ProbableRename.Kind.PROPERTY ? " of " + rename.operation() : "";
        return rename.before() + where + " is probably renamed to " + rename.after() + " (" + rename.likeness()
                + " % alike): " + rename.reason();
    }

    /// What a team's settings made of the severity; null where they say nothing.
    static @Nullable String adjustment(Change change) {
        Adjustment adjustment = change.adjustment();
        if (adjustment == null) {
            return null;
        }
        String usual = word(adjustment.usual()).toLowerCase(Locale.ROOT);
        String now = adjustment.ignored()
                ? "ignored"
                : "set to " + word(change.severity()).toLowerCase(Locale.ROOT);
        return now + " by " + adjustment.setting() + "; " + usual + " without it";
    }

    /// Who accepted the change; null where nobody did.
    static @Nullable String acceptance(Change change) {
        Acceptance acceptance = change.acceptance();
        return acceptance == null
                ? null
                : "by " + acceptance.by() + " until " + acceptance.until() + ": " + acceptance.reason();
    }
}
