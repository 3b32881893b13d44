package dev.plimsoll.desktop.document;

import dev.plimsoll.engine.publication.CompiledReports.Ready;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import java.nio.file.Path;
import java.util.List;

/// What the documents screen asks of the engine. Everything here may block.
public interface DocumentWork {
    Listed list();

    Looked look(DocumentId id);

    DocumentState draft(String subject, Person by);

    DocumentState compile(DocumentState seen, Person by);

    DocumentState write(DocumentState seen, Addition addition, Person by);

    DocumentState submit(DocumentState seen, Person by);

    DocumentState review(DocumentState seen, String note, Person by);

    DocumentState waive(DocumentState seen, String reason, Person by);

    DocumentState publish(DocumentState seen, Person by);

    DocumentState withdraw(DocumentState seen, String reason, Person by);

    void export(DocumentState document, ReportFormat format, ReportAudience audience, Path file);

    /// What the workspace holds.
    ///
    /// @param documents the newest first
    /// @param late what should have been published by now
    /// @param ready records of which a document can be drafted, each kind with the newest first
    record Listed(List<DocumentState> documents, List<Late> late, List<Ready> ready) {
        public Listed {
            documents = List.copyOf(documents);
            late = List.copyOf(late);
            ready = List.copyOf(ready);
        }
    }

    /// @param report with what people wrote into it
    /// @param sections that something can be written into
    /// @param blame what the lint finds in what people wrote, a sentence or two each
    record Looked(DocumentState state, Report report, List<Section> sections, List<String> blame) {
        public Looked {
            sections = List.copyOf(sections);
            blame = List.copyOf(blame);
        }
    }
}
