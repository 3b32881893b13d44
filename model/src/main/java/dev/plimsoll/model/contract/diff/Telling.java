package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import org.jspecify.annotations.Nullable;

/// Puts together findings about one part of an exchange; what is not said is as the rule has it.
final class Telling {
    private final Findings findings;
    private final @Nullable Operation operation;
    private final @Nullable Subject subject;

    /// @param operation the exchange it is about; null for the document as a whole
    Telling(Findings findings, @Nullable Operation operation, @Nullable Subject subject) {
        this.findings = findings;
        this.operation = operation;
        this.subject = subject;
    }

    /// The same about another part.
    Telling about(Subject other) {
        return new Telling(findings, operation, other);
    }

    void tell(String rule, @Nullable Origin base, @Nullable Origin revision, String what) {
        add(rule, findings.usual(rule), base, revision, what, null, null);
    }

    void safe(String rule, @Nullable Origin base, @Nullable Origin revision, String what) {
        add(rule, Severity.SAFE, base, revision, what, null, null);
    }

    void risky(String rule, @Nullable Origin base, @Nullable Origin revision, String what, String undecided) {
        add(rule, Severity.RISKY, base, revision, what, null, undecided);
    }

    void breaking(String rule, @Nullable Origin base, @Nullable Origin revision, String what, Witness witness) {
        add(rule, Severity.BREAKING, base, revision, what, witness, null);
    }

    private void add(
            String rule,
            Severity severity,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            @Nullable Witness witness,
            @Nullable String undecided) {
        findings.add(new Findings.Finding(
                rule, severity, operation, subject, base, revision, what, what, witness, undecided));
    }
}
