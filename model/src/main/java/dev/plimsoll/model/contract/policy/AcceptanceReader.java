package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads accepted changes, in YAML or JSON: an object with `acceptances`, a list of objects with `fingerprint`,
/// `reason`, `by` and `until` (a day such as 2027-01-31). All four are needed.
public final class AcceptanceReader {
    private static final Set<String> FIELDS = Set.of("fingerprint", "reason", "by", "until");

    /// @param bytes the whole file
    /// @param file its name as the user gave it
    /// @throws PolicyProblem if the file says something impossible
    /// @throws dev.plimsoll.model.contract.read.ContractProblem if it is neither YAML nor JSON
    public Acceptances read(byte[] bytes, String file) {
        Written written = Written.of(new DocumentReader().read(bytes, file), file);
        Set<Acceptance> acceptances = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Cursor item : written.list("acceptances")) {
            Acceptance acceptance = acceptance(item, written);
            if (!seen.add(acceptance.fingerprint())) {
                throw written.problem(
                        item.get("fingerprint"),
                        "the change " + acceptance.fingerprint() + " is accepted twice.",
                        "Keep one of the two.");
            }
            acceptances.add(acceptance);
        }
        return new Acceptances(List.copyOf(acceptances));
    }

    private static Acceptance acceptance(Cursor item, Written written) {
        written.onlyFields(item, FIELDS);
        String fingerprint = written.needed(item, "fingerprint");
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            throw written.problem(
                    item.get("fingerprint"),
                    "a fingerprint has 16 hex digits, not '" + fingerprint + "'.",
                    "Copy it from the diff, in quotes.");
        }
        return new Acceptance(
                fingerprint, written.needed(item, "reason"), written.needed(item, "by"), day(item, written));
    }

    private static LocalDate day(Cursor item, Written written) {
        String text = written.needed(item, "until");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) { // the place in the file says more than the exception does
            throw written.problem(
                    item.get("until"), "'" + text + "' is no day.", "Write it as year-month-day: 2027-01-31.");
        }
    }
}
