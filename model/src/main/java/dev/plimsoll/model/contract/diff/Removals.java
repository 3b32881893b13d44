package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Judges what is gone by what was promised about it: nothing, that it will go, or until which day it stays.
final class Removals {
    private final Calls calls;
    private final Findings findings;
    private final @Nullable LocalDate today;

    /// @param today the day on which the revision goes out; null where it is not known
    Removals(Calls calls, Findings findings, @Nullable LocalDate today) {
        this.calls = calls;
        this.findings = findings;
        this.today = today;
    }

    /// An operation of the base that the revision does not have.
    ///
    /// @param pathStays whether the revision has other operations at its path
    void operation(Operation operation, boolean pathStays) {
        Promise promise = promise(operation.deprecated(), operation.sunset());
        String rule = (pathStays ? "api-removed-" : "api-path-removed-") + promise.ending;
        String outcome = pathStays
                ? "The revision does not know this method here: 405 Method Not Allowed."
                : "The revision does not know this path: 404 Not Found.";
        findings.add(new Findings.Finding(
                rule,
                promise == Promise.KEPT ? Severity.SAFE : findings.usual(rule),
                operation,
                null,
                operation.origin(),
                null,
                "Removed " + operation.key() + (pathStays ? "" : "; nothing is left at this path")
                        + (promise == Promise.BROKEN ? ", before its sunset " + operation.sunset() : "") + ".",
                "",
                promise == Promise.NONE || promise == Promise.BROKEN ? calls.least(operation, outcome) : null,
                null));
    }

    /// A parameter of the base that the revision does not have.
    ///
    /// @param words the parameter in words
    void parameter(Operation operation, Subject subject, Origin base, Origin revision, String words, Told told) {
        Promise promise = promise(told.deprecated(), told.sunset());
        String rule = "request-parameter-removed" + (promise == Promise.NONE ? "" : "-" + promise.ending);
        findings.add(new Findings.Finding(
                rule,
                promise == Promise.KEPT ? Severity.SAFE : findings.usual(rule),
                operation,
                subject,
                base,
                revision,
                "Removed the " + words + (promise == Promise.BROKEN ? " before its sunset " + told.sunset() : "") + ".",
                words,
                promise == Promise.BROKEN
                        ? calls.least(
                                operation,
                                "The base promises to heed the " + words + " until " + told.sunset()
                                        + "; the revision does not know it.")
                        : null,
                null));
    }

    /// What the base told consumers about the end of a part.
    record Told(boolean deprecated, @Nullable String sunset) {}

    private Promise promise(boolean deprecated, @Nullable String sunset) {
        if (!deprecated) {
            return Promise.NONE;
        }
        LocalDate day = sunset == null ? null : Sunset.of(sunset);
        if (day == null || today == null) {
            return Promise.TOLD;
        }
        return today.isBefore(day) ? Promise.BROKEN : Promise.KEPT;
    }

    private enum Promise {
        NONE("without-deprecation"),
        TOLD("with-deprecation"),
        /// The day that was promised is over.
        KEPT("with-deprecation"),
        BROKEN("before-sunset");

        private final String ending;

        Promise(String ending) {
            this.ending = ending;
        }
    }
}
