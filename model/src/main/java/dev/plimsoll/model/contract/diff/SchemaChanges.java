package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Aspect;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.Inclusion;
import dev.plimsoll.model.contract.schema.Sameness;
import dev.plimsoll.model.contract.schema.SchemaComparison;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns differences of schemas into changes: names the rule, has the witness judged, decides the severity.
final class SchemaChanges {
    private static final Set<String> TEXTUAL = Set.of("integer", "number", "boolean");

    private final Contract base;
    private final Contract revision;
    private final WitnessJudge judge;
    private final Findings findings;
    private final SchemaComparison requests;
    private final SchemaComparison responses;

    SchemaChanges(Contract base, Contract revision, Sameness sameness, WitnessJudge judge, Findings findings) {
        this.base = base;
        this.revision = revision;
        this.judge = judge;
        this.findings = findings;
        this.requests = new SchemaComparison(Flow.REQUEST, sameness);
        this.responses = new SchemaComparison(Flow.RESPONSE, sameness);
    }

    /// Which part of which operation is compared.
    ///
    /// @param root prefix of the rules
    /// @param subject the part, with an empty path
    record Part(Operation operation, String root, Flow flow, Subject subject) {}

    void compare(Part part, @Nullable Schema before, @Nullable Schema after) {
        if (before == null || after == null) {
            return;
        }
        SchemaComparison comparison = part.flow() == Flow.REQUEST ? requests : responses;
        for (SchemaDifference difference : comparison.compare(before, after)) {
            add(part, before, after, difference);
        }
    }

    void addNotices() {
        requests.notices().stream().sorted().forEach(findings::notice);
        responses.notices().stream().sorted().forEach(findings::notice);
    }

    private void add(Part part, Schema before, Schema after, SchemaDifference difference) {
        String rule = RuleNames.of(difference, part.root(), part.flow());
        Severity severity;
        Witness witness = null;
        String undecided = null;
        switch (difference.inclusion()) {
            case Inclusion.Included _ ->
                severity = isRiskyAlthoughValid(rule, difference) ? Severity.RISKY : Severity.SAFE;
            case Inclusion.Undecided(String reason) -> {
                severity = Severity.RISKY;
                undecided = reason;
            }
            case Inclusion.NotIncluded refuted -> {
                if (isTextAnyway(part, difference)) {
                    severity = Severity.SAFE;
                } else {
                    undecided = objection(part, before, after, refuted);
                    severity = undecided == null ? Severity.BREAKING : Severity.RISKY;
                    witness = undecided == null ? witness(part, refuted) : null;
                }
            }
        }
        Subject subject = new Subject(
                part.subject().part(),
                part.subject().status(),
                part.subject().mediaType(),
                part.subject().name(),
                difference.path());
        findings.add(new Findings.Finding(
                rule,
                severity,
                part.operation(),
                subject,
                difference.base(),
                difference.revision(),
                Sentences.of(difference, subject),
                difference.keyword() + "|" + difference.before() + "|" + difference.after(),
                witness,
                undecided,
                edit(difference)));
    }

    private static String edit(SchemaDifference difference) {
        return Findings.edit(
                difference.base(),
                difference.revision(),
                difference.isAddition(),
                difference.isRemoval(),
                difference.aspect() + "|" + difference.keyword() + "|" + difference.before() + "|"
                        + difference.after());
    }

    /// A property that is no longer sent, or no longer listened to, breaks no validity but may break a use.
    private boolean isRiskyAlthoughValid(String rule, SchemaDifference difference) {
        boolean lost = difference.aspect() == Aspect.PROPERTY && difference.isRemoval();
        return lost || findings.usual(rule) == Severity.RISKY;
    }

    /// In a path, query, header or cookie every value travels as text, so a receiver of any text takes numbers too.
    private static boolean isTextAnyway(Part part, SchemaDifference difference) {
        boolean inText = part.subject().part() == Subject.Part.PARAMETER
                || part.subject().part() == Subject.Part.RESPONSE_HEADER;
        if (!inText || difference.aspect() != Aspect.TYPE || !difference.path().isEmpty()) {
            return false;
        }
        String sent = part.flow() == Flow.REQUEST ? difference.before() : difference.after();
        String received = part.flow() == Flow.REQUEST ? difference.after() : difference.before();
        return TEXTUAL.contains(Objects.requireNonNull(sent))
                && Objects.requireNonNull(received).equals("string");
    }

    /// Why the judge does not confirm a witness; null if it does.
    private @Nullable String objection(Part part, Schema before, Schema after, Inclusion.NotIncluded refuted) {
        boolean request = part.flow() == Flow.REQUEST;
        Contract sender = request ? base : revision;
        Contract receiver = request ? revision : base;
        Schema sent = request ? before : after;
        Schema received = request ? after : before;
        var valid = judge.judge(sender, sent.pointer(), part.flow(), refuted.witness());
        var invalid = judge.judge(receiver, received.pointer(), part.flow(), refuted.witness());
        if (valid instanceof WitnessJudge.Judgement.Valid && invalid instanceof WitnessJudge.Judgement.Refused) {
            return null;
        }
        if (valid instanceof WitnessJudge.Judgement.Unable(String why)) {
            return "the independent validator cannot judge the witness: " + why;
        }
        if (invalid instanceof WitnessJudge.Judgement.Unable(String why)) {
            return "the independent validator cannot judge the witness: " + why;
        }
        String why = valid instanceof WitnessJudge.Judgement.Refused(String reason)
                ? "not valid for the sender: " + reason
                : "valid for the receiver too";
        findings.notice("internal: witness refused by the independent validator at "
                + part.operation().key() + " " + received.pointer() + ": " + refuted.witness() + " is " + why);
        return "the witness that was found is not confirmed by the independent validator";
    }

    private static Witness witness(Part part, Inclusion.NotIncluded refuted) {
        return new Witness.Payload(
                refuted.witness(),
                refuted.brokenAt(),
                part.flow() == Flow.REQUEST ? Side.BASE : Side.REVISION,
                refuted.refusal());
    }
}
