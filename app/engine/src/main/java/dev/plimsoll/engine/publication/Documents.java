package dev.plimsoll.engine.publication;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanAction;
import dev.plimsoll.model.plan.policy.RoleGate;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentStage;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.storage.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reports on their way to readers: drafted from what is on record, written into, reviewed by somebody else, published
/// as they were reviewed.
public final class Documents {
    private final Workspace workspace;
    private final CompiledReports reports;
    private final Supplier<People> people;
    private final KeepRefusals refusals;
    private final InstantSource clock;

    /// @param people the list that holds now; may block
    public Documents(
            Workspace workspace,
            CompiledReports reports,
            Supplier<People> people,
            KeepRefusals refusals,
            InstantSource clock) {
        this.workspace = workspace;
        this.reports = reports;
        this.people = people;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// All documents, newest first.
    public List<DocumentState> all() {
        return workspace.records().documents().all();
    }

    /// @throws Problem if the workspace has no such document
    public DocumentState get(DocumentId id) {
        return workspace
                .records()
                .documents()
                .find(id)
                .orElseThrow(() -> new Problem(
                        "There is no document " + id + " in "
                                + workspace.place().name() + ".",
                        "List the documents of the workspace, or draft one from a record."));
    }

    /// The records that a document can be drafted of now, each kind with the newest first.
    public List<CompiledReports.Ready> ready() {
        return reports.ready();
    }

    /// Drafts a document from the report of a record, compiled now.
    ///
    /// @param subject a run, an incident, a drill or a pre-mortem session: `I1`
    public DocumentState draft(String subject, Person by) {
        CompiledReports.Compiled compiled = reports.of(subject);
        require(PlanAction.DRAFT, by, "draft", compiled.subject(), "", Stream.of());
        Report report = compiled.report();
        return workspace
                .records()
                .documents()
                .create(new DocumentEvent.Drafted(
                        clock.instant(), by, compiled.happened(), compiled.subject(), report.title(), report.toJson()));
    }

    /// The version for an audience of the report of a record, compiled now.
    public Report version(String subject, ReportAudience audience) {
        return reports.version(reports.of(subject).report(), audience);
    }

    /// Compiles the report anew from its record. What people wrote stays.
    public DocumentState compile(DocumentState seen, Person by) {
        requireOpen(PlanAction.REVISE, seen, by, "compile", Stream.of());
        Report report = reports.of(seen.content().subject()).report();
        return append(seen, new DocumentEvent.Compiled(clock.instant(), by, report.title(), report.toJson()));
    }

    /// Writes into a section: an author's words, or the remark of somebody who was there.
    ///
    /// @throws Problem if the report has no such section
    public DocumentState write(DocumentState seen, Addition addition, Person by) {
        List<String> sections = WrittenReport.compiled(seen.content()).sections().stream()
                .map(Section::id)
                .toList();
        if (!sections.contains(addition.section())) {
            throw new Problem(
                    "The report of " + seen.id() + " has no section '" + addition.section() + "'.",
                    "Name one of " + String.join(", ", sections) + ".");
        }
        requireOpen(PlanAction.COMMENT, seen, by, "write in", Stream.of());
        return append(seen, new DocumentEvent.Written(clock.instant(), by, addition));
    }

    public DocumentState submit(DocumentState seen, Person by) {
        requireOpen(
                PlanAction.SUBMIT,
                seen,
                by,
                "submit",
                Stream.of(stage(seen, DocumentStage.DRAFT, "only a draft is put to review")));
        return append(
                seen,
                new DocumentEvent.Submitted(clock.instant(), by, seen.content().digest()));
    }

    /// Finds it fit to be published.
    public DocumentState review(DocumentState seen, String note, Person by) {
        Gate other = Gate.of(
                "Somebody else",
                !people.get().among(seen.writers(), by),
                by + " wrote no part of it.",
                by + " wrote a part of it; let somebody else review it.");
        requireOpen(
                PlanAction.APPROVE,
                seen,
                by,
                "review",
                Stream.of(stage(seen, DocumentStage.IN_REVIEW, "only what was submitted is reviewed"), other));
        return append(
                seen,
                new DocumentEvent.Reviewed(clock.instant(), by, seen.content().digest(), note));
    }

    /// Keeps wording that the lint finds to blame, in the present content.
    public DocumentState waive(DocumentState seen, String reason, Person by) {
        if (reason.isBlank()) {
            throw new Problem("Wording that blames is not waived without a reason.", "Say why it must stay.");
        }
        Gate other = Gate.of(
                "Somebody else",
                !people.get().among(seen.writers(), by),
                by + " wrote no part of it.",
                by + " wrote a part of it; let somebody else waive its wording.");
        requireOpen(PlanAction.WAIVE, seen, by, "waive the wording of", Stream.of(other));
        return append(
                seen,
                new DocumentEvent.Waived(clock.instant(), by, seen.content().digest(), reason));
    }

    /// Publishes exactly what was reviewed.
    public DocumentState publish(DocumentState seen, Person by) {
        List<String> blame = blame(seen);
        Gate wording = Gate.of(
                "Wording",
                blame.isEmpty() || seen.waived(),
                "Nothing in it blames, or that was waived.",
                "Its wording blames. " + String.join(" ", blame)
                        + " Write it anew, or let somebody else waive it with a reason.");
        requireOpen(
                PlanAction.SUBMIT,
                seen,
                by,
                "publish",
                Stream.of(stage(seen, DocumentStage.REVIEWED, "only what was reviewed is published"), wording));
        return append(
                seen,
                new DocumentEvent.Published(clock.instant(), by, seen.content().digest()));
    }

    public DocumentState withdraw(DocumentState seen, String reason, Person by) {
        Gate there = Gate.of(
                "Stage", seen.stage() != DocumentStage.WITHDRAWN, "It is not withdrawn.", "It is withdrawn already.");
        require(
                PlanAction.WITHDRAW,
                by,
                "withdraw",
                seen.id().value(),
                seen.content().digest(),
                Stream.of(there));
        return append(seen, new DocumentEvent.Withdrawn(clock.instant(), by, reason));
    }

    /// Takes one up again that was withdrawn, as a draft that nobody has reviewed.
    public DocumentState reopen(DocumentState seen, String reason, Person by) {
        require(
                PlanAction.REOPEN,
                by,
                "take up again",
                seen.id().value(),
                seen.content().digest(),
                Stream.of(
                        stage(seen, DocumentStage.WITHDRAWN, "only what was withdrawn is taken up again"),
                        Gate.of("Reason", !reason.isBlank(), "A reason is given.", "It takes a reason; say why.")));
        return append(seen, new DocumentEvent.Reopened(clock.instant(), by, reason));
    }

    /// What the lint finds to blame in what people wrote: a sentence or two each.
    public List<String> blame(DocumentState document) {
        return BlameCheck.of(document.content(), people.get());
    }

    /// The report with what people wrote into it and where it is on its way.
    public Report written(DocumentState document) {
        return WrittenReport.of(document);
    }

    /// The document for readers, in a format and a version.
    public byte[] render(DocumentState document, ReportFormat format, ReportAudience audience) {
        return format.render(reports.version(WrittenReport.of(document), audience));
    }

    private static Gate stage(DocumentState seen, DocumentStage needed, String rule) {
        return Gate.of(
                "Stage",
                seen.stage() == needed,
                "It is " + seen.stage().word() + ".",
                "It is " + seen.stage().word() + "; " + rule + ".");
    }

    private void requireOpen(PlanAction action, DocumentState seen, Person by, String verb, Stream<Gate> more) {
        Gate open = Gate.of(
                "Open",
                !seen.stage().over(),
                "It is " + seen.stage().word() + ".",
                "It is " + seen.stage().word() + " and stays as it is; draft another document.");
        require(
                action,
                by,
                verb,
                seen.id().value(),
                seen.content().digest(),
                seen.stage().over() ? Stream.of(open) : more);
    }

    /// @throws Refusal if a gate is closed
    private void require(PlanAction action, Person by, String verb, String subject, String before, Stream<Gate> more) {
        List<Gate> gates = Stream.concat(Stream.of(RoleGate.of(people.get(), by, action, verb + " a document")), more)
                .collect(Collectors.toUnmodifiableList());
        refusals.require(
                new Ruling(gates),
                new KeepRefusals.Attempt(by, "document " + verb, subject, "", before),
                by + " may not " + verb + " document " + subject + " now.");
    }

    private DocumentState append(DocumentState seen, DocumentEvent event) {
        return workspace.records().documents().append(seen, event);
    }
}
