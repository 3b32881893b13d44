package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.schema.Aspect;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.Inclusion;
import dev.plimsoll.model.contract.schema.Sameness;
import dev.plimsoll.model.contract.schema.SchemaComparison;
import dev.plimsoll.model.contract.schema.SchemaDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Turns differences of schemas into changes: names the rule, has the witness judged, decides the severity. Responses
/// may be compared beside everything else; the changes are there when all comparisons and judgements are, by
/// [#finish()], in the order in which they were asked for.
final class SchemaChanges {
    private final Contract base;
    private final Contract revision;
    private final WitnessJudge judge;
    private final BranchShape baseShapes;
    private final BranchShape revisionShapes;
    private final Calls calls;
    private final Findings findings;
    private final SchemaComparison requests;
    private final SchemaComparison responses;
    private final Executor beside;
    private final List<CompletableFuture<List<Open>>> open = new ArrayList<>();

    /// @param beside where responses are compared, one task after the other
    SchemaChanges(
            Contract base,
            Contract revision,
            Sameness sameness,
            WitnessJudge judge,
            Calls calls,
            Findings findings,
            Executor beside) {
        this.beside = beside;
        this.baseShapes = new BranchShape(base);
        this.revisionShapes = new BranchShape(revision);
        this.calls = calls;
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
    record Part(Operation operation, String root, Flow flow, Subject subject) {
        boolean travelsInXml() {
            String written = subject.mediaType();
            return written != null && Payload.isXml(Payload.bareType(written));
        }
    }

    void compare(Part part, @Nullable Schema before, @Nullable Schema after) {
        if (before == null || after == null) {
            return;
        }
        open.add(
                part.flow() == Flow.REQUEST
                        ? CompletableFuture.completedFuture(differences(requests, part, before, after))
                        : CompletableFuture.supplyAsync(() -> differences(responses, part, before, after), beside));
    }

    private static List<Open> awaited(CompletableFuture<List<Open>> found) {
        try {
            return found.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }

    private List<Open> differences(SchemaComparison comparison, Part part, Schema before, Schema after) {
        List<Open> found = new ArrayList<>();
        for (SchemaDifference difference : comparison.compare(before, after)) {
            if (difference.aspect() == Aspect.XML && !part.travelsInXml()) {
                continue;
            }
            Asked asked = OnTheWire.isText(part, difference, before, after)
                    ? null
                    : asked(part, before, after, difference.inclusion());
            found.add(new Open(part, before, after, difference, asked));
        }
        return found;
    }

    /// The text of `x-sunset` of a parameter; null where there is none.
    @Nullable
    String sunset(Side side, Parameter parameter) {
        Cursor written = (side == Side.BASE ? base : revision)
                .schemas()
                .root()
                .follow(parameter.origin().pointer());
        return written == null ? null : written.text("x-sunset");
    }

    /// To be called once, when everything is compared.
    void finish() {
        open.forEach(found -> awaited(found).forEach(this::add));
        open.clear();
        requests.notices().stream().sorted().forEach(findings::notice);
        responses.notices().stream().sorted().forEach(findings::notice);
    }

    private @Nullable Asked asked(Part part, Schema before, Schema after, Inclusion inclusion) {
        if (!(inclusion instanceof Inclusion.NotIncluded refuted)) {
            return null;
        }
        boolean request = part.flow() == Flow.REQUEST;
        Schema sent = request ? before : after;
        Schema received = request ? after : before;
        return new Asked(
                refuted,
                received.pointer(),
                judge.ask(request ? base : revision, sent.pointer(), part.flow(), refuted.witness()),
                judge.ask(request ? revision : base, received.pointer(), part.flow(), refuted.witness()));
    }

    private void add(Open found) {
        Part part = found.part();
        Schema before = found.before();
        Schema after = found.after();
        SchemaDifference difference = found.difference();
        String rule = RuleNames.of(difference, part.root(), part.flow());
        Verdict verdict = OnTheWire.isText(part, difference, before, after) ? harmless() : verdict(found, rule);
        if (OnTheWire.isText(part, difference, before, after)) {
            rule = OnTheWire.rule(rule, part.flow());
        }
        Subject subject = part.subject().at(difference.path());
        findings.add(new Findings.Finding(
                rule,
                verdict.severity(),
                part.operation(),
                subject,
                difference.base(),
                difference.revision(),
                Sentences.of(difference, subject),
                details(difference),
                verdict.witness(),
                verdict.undecided(),
                edit(difference)));
    }

    /// A difference that is no change yet.
    ///
    /// @param asked null where nothing is refuted
    private record Open(
            Part part,
            Schema before,
            Schema after,
            SchemaDifference difference,
            @Nullable Asked asked) {}

    /// What the judge was asked.
    ///
    /// @param valid whether the sender's schema takes the witness
    /// @param invalid whether the receiver's does
    private record Asked(
            Inclusion.NotIncluded refuted,
            String receiver,
            Supplier<WitnessJudge.Judgement> valid,
            Supplier<WitnessJudge.Judgement> invalid) {}

    private record Verdict(
            Severity severity,
            @Nullable Witness witness,
            @Nullable String undecided) {}

    private static Verdict harmless() {
        return new Verdict(Severity.SAFE, null, null);
    }

    private Verdict verdict(Open found, String rule) {
        if (found.asked() != null) {
            String objection = objection(found.part(), found.asked());
            return objection == null
                    ? new Verdict(
                            Severity.BREAKING,
                            witness(found.part(), found.asked().refuted()),
                            null)
                    : new Verdict(Severity.RISKY, null, objection);
        }
        return found.difference().inclusion() instanceof Inclusion.Undecided(String reason)
                ? new Verdict(Severity.RISKY, null, reason)
                : described(found.part(), found.difference(), rule);
    }

    /// What refuses no value. A property that is no longer sent, or no longer listened to, may break a use. A default
    /// of a parameter says what a call without the parameter means, so such a call shows the change.
    private Verdict described(Part part, SchemaDifference difference, String rule) {
        boolean lost = difference.aspect() == Aspect.PROPERTY && difference.isRemoval();
        boolean parameter =
                part.root().equals("request-parameter") && difference.path().isEmpty();
        if (difference.aspect() == Aspect.DEFAULT && parameter) {
            return isRequired(part)
                    ? harmless()
                    : new Verdict(Severity.BREAKING, calls.least(part.operation(), defaults(part, difference)), null);
        }
        if (difference.aspect() == Aspect.XML) {
            return new Verdict(Severity.BREAKING, calls.least(part.operation(), forms(part, difference)), null);
        }
        boolean risky = lost || findings.usual(rule) == Severity.RISKY;
        return risky ? new Verdict(Severity.RISKY, null, null) : harmless();
    }

    private static String forms(Part part, SchemaDifference difference) {
        String what = difference.path().isEmpty()
                ? "The " + (part.flow() == Flow.REQUEST ? "request's" : "response's") + " body"
                : part.subject().at(difference.path()).dottedPath();
        return what + " is, in XML, " + difference.before() + " for the base and " + difference.after()
                + " for the revision: who reads one does not find the other.";
    }

    private static boolean isRequired(Part part) {
        return part.operation().parameters().stream()
                .anyMatch(parameter -> parameter.required()
                        && parameter.name().equals(part.subject().name()));
    }

    private static String defaults(Part part, SchemaDifference difference) {
        String name = part.subject().name();
        String before =
                difference.before() == null ? "does not say what is meant" : "takes it as " + difference.before();
        String after = difference.after() == null ? "does not say what is meant" : "takes it as " + difference.after();
        return "The call leaves the parameter " + name + " out: the base " + before + ", the revision " + after + ".";
    }

    /// What a difference is, in words that do not depend on the names of schemas or on where they are written.
    private String details(SchemaDifference difference) {
        String keyword = difference.keyword();
        return switch (difference.aspect()) {
            case ANY_OF, ONE_OF ->
                keyword + "|" + (difference.isAddition() ? "+" + revisionShapes.of(difference.revision()) : "")
                        + (difference.isRemoval() ? "-" + baseShapes.of(difference.base()) : "");
            case DISCRIMINATOR -> keyword + "|" + key(difference.before()) + "|" + key(difference.after());
            case ENUM -> keyword;
            default -> keyword + "|" + difference.before() + "|" + difference.after();
        };
    }

    /// The key of a mapping without the schema that it leads to.
    private static String key(@Nullable String mapping) {
        return mapping == null ? "" : mapping.split(" to ", 2)[0];
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

    /// Why the judge does not confirm a witness; null if it does.
    private @Nullable String objection(Part part, Asked asked) {
        var valid = asked.valid().get();
        var invalid = asked.invalid().get();
        if (valid instanceof WitnessJudge.Judgement.Valid && invalid instanceof WitnessJudge.Judgement.Refused) {
            return null;
        }
        if (valid instanceof WitnessJudge.Judgement.Unable(String why)) {
            return "the independent validator cannot judge the witness: " + why;
        }
        if (invalid instanceof WitnessJudge.Judgement.Unable(String why)) {
            return "the independent validator cannot judge the witness: " + why;
        }
        if (base.strays() || revision.strays()) {
            return "schemas hold keywords that their language does not have, and the independent validator leaves"
                    + " these out (see the notices)";
        }
        String why = valid instanceof WitnessJudge.Judgement.Refused(String reason)
                ? "not valid for the sender: " + reason
                : "valid for the receiver too";
        findings.notice("internal: witness refused by the independent validator at "
                + part.operation().key() + " " + asked.receiver() + ": "
                + asked.refuted().witness() + " is " + why);
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
