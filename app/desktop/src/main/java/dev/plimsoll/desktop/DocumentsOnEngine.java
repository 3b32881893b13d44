package dev.plimsoll.desktop;

import dev.plimsoll.desktop.document.DocumentWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.publication.Documents;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.publication.PublicationPolicy;
import dev.plimsoll.reports.Report;
import java.nio.file.Path;
import java.util.function.Supplier;

/// The documents of the open workspace, as their screen needs them.
record DocumentsOnEngine(Supplier<Engine> engine) implements DocumentWork {
    private Documents documents() {
        return engine.get().documents();
    }

    @Override
    public Listed list() {
        Engine open = engine.get();
        return new Listed(
                open.documents().all(),
                open.findOverdue().find(PublicationPolicy.DEFAULT),
                open.documents().ready());
    }

    @Override
    public Looked look(DocumentId id) {
        DocumentState state = documents().get(id);
        return new Looked(
                state,
                documents().written(state),
                Report.ofJson(state.content().report()).sections(),
                documents().blame(state));
    }

    @Override
    public DocumentState draft(String subject, Person by) {
        return documents().draft(subject, by);
    }

    @Override
    public DocumentState compile(DocumentState seen, Person by) {
        return documents().compile(seen, by);
    }

    @Override
    public DocumentState write(DocumentState seen, Addition addition, Person by) {
        return documents().write(seen, addition, by);
    }

    @Override
    public DocumentState submit(DocumentState seen, Person by) {
        return documents().submit(seen, by);
    }

    @Override
    public DocumentState review(DocumentState seen, String note, Person by) {
        return documents().review(seen, note, by);
    }

    @Override
    public DocumentState waive(DocumentState seen, String reason, Person by) {
        return documents().waive(seen, reason, by);
    }

    @Override
    public DocumentState publish(DocumentState seen, Person by) {
        return documents().publish(seen, by);
    }

    @Override
    public DocumentState withdraw(DocumentState seen, String reason, Person by) {
        return documents().withdraw(seen, reason, by);
    }

    @Override
    public void export(DocumentState document, ReportFormat format, ReportAudience audience, Path file) {
        WrittenFile.write(file, documents().render(document, format, audience));
    }
}
