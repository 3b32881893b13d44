package dev.plimsoll.model.chaos;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// From contract changes to the faults that show whether consumers survive them.
public final class ChaosMatrix {
    /// A response may lack the field under the revision: each of these rules says so in its own way.
    private static final Set<String> FIELD_MAY_BE_MISSING = Set.of(
            "response-required-property-removed",
            "response-optional-property-removed",
            "response-property-became-optional");

    private ChaosMatrix() {}

    /// The faults that a diff asks for: the weather that every experiment meets, then one missing field for each
    /// response property that the revision may leave out.
    public static List<PlannedFault> propose(ContractDiff diff) {
        List<PlannedFault> faults = new ArrayList<>(weather());
        faults.addAll(missingFields(diff));
        return faults;
    }

    private static List<PlannedFault> weather() {
        return List.of(
                new PlannedFault(
                        "latency",
                        "Do the consumers still work when every answer is late?",
                        new Fault.Latency(Duration.ofMillis(150), Duration.ofMillis(50)),
                        1,
                        null),
                new PlannedFault(
                        "reset",
                        "Do the consumers recover when connections are reset?",
                        new Fault.ConnectionReset(),
                        0.2,
                        null));
    }

    private static List<PlannedFault> missingFields(ContractDiff diff) {
        Map<Fault, PlannedFault> byFault = new LinkedHashMap<>();
        for (Change change : diff.changes()) {
            OperationKey operation = change.operation();
            Subject subject = change.subject();
            if (operation == null || subject == null || !FIELD_MAY_BE_MISSING.contains(change.rule())) {
                continue;
            }
            if (subject.part() != Subject.Part.RESPONSE_BODY
                    || subject.status() == null
                    || subject.path().isEmpty()) {
                continue;
            }
            Fault fault = new Fault.MissingField(operation, subject.status(), subject.path());
            String question = "Do the consumers still work when '%s' is missing from the answer to %s?"
                    .formatted(String.join(".", subject.path()), operation);
            byFault.putIfAbsent(
                    fault,
                    new PlannedFault(idOf(subject, byFault.size() + 1), question, fault, 1, change.fingerprint()));
        }
        return List.copyOf(byFault.values());
    }

    private static String idOf(Subject subject, int number) {
        String field = subject.path().getLast().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "missing-" + field + "-" + number;
    }
}
