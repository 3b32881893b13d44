package dev.plimsoll.model.contract.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import org.jspecify.annotations.Nullable;

/// One change between two versions of a contract.
///
/// @param rule id of the rule that names the change
/// @param severity verdict
/// @param direction which way the affected message travels
/// @param operation the operation it concerns; null for the document as a whole
/// @param subject the part of the message it touches; null where none is touched
/// @param base where the base says it; null where the base says nothing (an addition)
/// @param revision where the revision says it; null where it says nothing (a removal)
/// @param what what changed, in one sentence
/// @param why why it matters to a consumer or provider, in one sentence
/// @param advice how to make the change without breaking, in one sentence
/// @param witness counterexample; null where the change is not breaking or could not be decided
/// @param undecided why the question could not be decided; null where it was
/// @param fingerprint stable id of the change across reformatting: 16 hex digits
/// @param root id of the place in the source that makes the change: 16 hex digits; changes that one edit makes in many
///     operations share it
/// @param adjustment what a team's settings made of the severity; null where they say nothing
/// @param acceptance who accepted the change and why; null where nobody did
public record Change(
        String rule,
        Severity severity,
        Direction direction,
        @Nullable OperationKey operation,
        @Nullable Subject subject,
        @Nullable Origin base,
        @Nullable Origin revision,
        String what,
        String why,
        String advice,
        @Nullable Witness witness,
        @Nullable String undecided,
        String fingerprint,
        String root,
        @Nullable Adjustment adjustment,
        @Nullable Acceptance acceptance) {
    /// A change of its own root, as the rules see it: neither adjusted nor accepted.
    public Change(
            String rule,
            Severity severity,
            Direction direction,
            @Nullable OperationKey operation,
            @Nullable Subject subject,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            String why,
            String advice,
            @Nullable Witness witness,
            @Nullable String undecided,
            String fingerprint) {
        this(
                rule,
                severity,
                direction,
                operation,
                subject,
                base,
                revision,
                what,
                why,
                advice,
                witness,
                undecided,
                fingerprint,
                fingerprint,
                null,
                null);
    }

    /// The same change with another severity; a witness stays and is still shown.
    public Change adjusted(Severity to, Adjustment by) {
        return judged(to, by, acceptance);
    }

    /// The same change, accepted.
    public Change accepted(Acceptance by) {
        return judged(severity, adjustment, by);
    }

    /// The same change, its places as people find them: in the file that they name.
    Change inItsFiles() {
        return with(
                base == null ? null : base.inItsFile(),
                revision == null ? null : revision.inItsFile(),
                severity,
                adjustment,
                acceptance);
    }

    private Change judged(Severity verdict, @Nullable Adjustment adjusted, @Nullable Acceptance accepted) {
        return with(base, revision, verdict, adjusted, accepted);
    }

    private Change with(
            @Nullable Origin before,
            @Nullable Origin after,
            Severity verdict,
            @Nullable Adjustment adjusted,
            @Nullable Acceptance accepted) {
        return new Change(
                rule,
                verdict,
                direction,
                operation,
                subject,
                before,
                after,
                what,
                why,
                advice,
                witness,
                undecided,
                fingerprint,
                root,
                adjusted,
                accepted);
    }

    /// Whether somebody accepted the change, so that it does not count in the verdict.
    @JsonIgnore
    public boolean isAccepted() {
        return acceptance != null;
    }
}
