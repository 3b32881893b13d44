package dev.plimsoll.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.publication.CompiledReports.Ready;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentEvent;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentStage;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentModelTest {
    private static final Report REPORT = new Report(
            Report.POST_MORTEM,
            "R1",
            "Orders without discount",
            Samples.START,
            "It failed.",
            List.of(
                    Section.of("summary", "Summary", new Block.Paragraph(Text.of("It failed."))),
                    Section.of("timeline", "Timeline", new Block.Paragraph(Text.of("At ten it began.")))));

    private final Memory memory = new Memory();
    private final SimpleObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.ADA);
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final DocumentModel model =
            new DocumentModel(jobs, memory, person, new Wordings(jobs, _ -> List.of(), () -> _ -> {}));

    @Test
    void aReportIsWrittenReviewedBySomebodyElseAndPublished() {
        model.refresh();
        assertThat(model.ready()).extracting(Ready::id).containsExactly("R1");
        assertThat(model.late())
                .singleElement()
                .satisfies(late -> assertThat(late.what()).isEqualTo("no document"));
        model.draft("R1");
        DocumentId id = shown().id();
        model.section(id).set(REPORT.sections().getLast());
        model.text(id).textProperty().set("The pipeline did not ask the consumer.");
        model.roleProperty().set("operator");
        model.add();
        assertThat(shown().content().additions())
                .containsExactly(new Addition("timeline", "operator", "The pipeline did not ask the consumer."));
        assertThat(model.text(id).textProperty().get()).isEmpty();
        model.submit();
        model.review();
        assertThat(problem().what()).contains("wrote a part of it");
        person.set(Samples.LIN);
        model.wordsProperty().set("Clear");
        model.review();
        assertThat(model.wordsProperty().get()).isEmpty();
        model.publish();
        assertThat(shown().stage()).isEqualTo(DocumentStage.PUBLISHED);
        assertThat(shown().events().stream().map(DocumentWords::event))
                .anySatisfy(words -> assertThat(words).startsWith("Reviewed").endsWith(": “Clear”"));
        assertThat(model.doneProperty().get()).isEqualTo("Document DOC1 is published.");
        assertThat(model.documents()).hasSize(1);
    }

    @Test
    void whatIsWrittenStaysUntilItIsAdded() {
        model.draft("R1");
        DocumentId id = shown().id();
        model.text(id).textProperty().set("half a sentence");
        model.add();
        assertThat(shown().content().additions()).as("no section is chosen").isEmpty();
        model.section(id).set(REPORT.sections().getFirst());
        model.roleProperty().set(" ");
        model.add();
        assertThat(problem().what()).contains("role");
        model.open(id);
        assertThat(model.text(id).textProperty().get()).isEqualTo("half a sentence");
    }

    @Test
    void whatSomebodyElseWroteIsShownWhenItIsAskedForAndWhatIsWrittenHereStays() {
        model.draft("R1");
        DocumentState read = shown();
        model.section(read.id()).set(REPORT.sections().getFirst());
        model.text(read.id()).textProperty().set("The gate was open.");
        DocumentState now = memory.write(read, new Addition("summary", "operator", "It rained."), Samples.LIN);
        model.othersChanged();
        assertThat(shown()).isEqualTo(read);
        assertThat(model.newerProperty().get()).isNotNull();
        model.showNewer();
        assertThat(shown()).isEqualTo(now);
        assertThat(model.newerProperty().get()).isNull();
        model.add();
        assertThat(shown().content().additions())
                .extracting(Addition::text)
                .containsExactly("It rained.", "The gate was open.");

        memory.submit(shown(), Samples.LIN);
        model.othersChanged();
        assertThat(shown().stage()).as("the same content, put to review").isEqualTo(DocumentStage.IN_REVIEW);
    }

    @Test
    void aVersionIsWrittenForItsAudience() {
        model.draft("R1");
        model.audienceProperty().set(ReportAudience.CUSTOMER);
        model.export(Path.of("report.pdf"));
        assertThat(memory.written).isEqualTo("PDF for CUSTOMER");
        model.export(Path.of("report"));
        assertThat(problem().what()).contains("'report'");
    }

    private DocumentState shown() {
        DocumentWork.Looked looked = model.shownProperty().get();
        assertThat(looked).isNotNull();
        return looked.state();
    }

    private Problem problem() {
        Problem problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        return problem;
    }

    /// Keeps one document by the rules of the model, without a workspace.
    private static final class Memory implements DocumentWork {
        private @Nullable DocumentState state;
        private String written = "";

        private DocumentState after(DocumentState seen, DocumentEvent event) {
            try {
                DocumentState after = seen.after(event);
                state = after;
                return after;
            } catch (IllegalArgumentException refused) {
                throw new Problem(String.valueOf(refused.getMessage()), "Nothing was changed.", refused);
            }
        }

        @Override
        public Listed list() {
            return state == null
                    ? new Listed(
                            List.of(),
                            List.of(new Late("R1", null, LocalDate.of(2026, 1, 9))),
                            List.of(new Ready("R1", "A run")))
                    : new Listed(List.of(state), List.of(), List.of(new Ready("R1", "A run")));
        }

        @Override
        public Looked look(DocumentId id) {
            assertThat(state).isNotNull();
            return new Looked(state, REPORT, REPORT.sections(), List.of());
        }

        @Override
        public DocumentState draft(String subject, Person by) {
            DocumentState drafted = DocumentState.of(
                    DocumentId.number(1),
                    List.of(new DocumentEvent.Drafted(
                            Samples.START, by, Samples.START, subject, REPORT.title(), REPORT.toJson())));
            state = drafted;
            return drafted;
        }

        @Override
        public DocumentState compile(DocumentState seen, Person by) {
            return after(seen, new DocumentEvent.Compiled(Samples.START, by, REPORT.title(), REPORT.toJson()));
        }

        @Override
        public DocumentState write(DocumentState seen, Addition addition, Person by) {
            return after(seen, new DocumentEvent.Written(Samples.START, by, addition));
        }

        @Override
        public DocumentState submit(DocumentState seen, Person by) {
            return after(seen, new DocumentEvent.Submitted(Samples.START, by, digest(seen)));
        }

        @Override
        public DocumentState review(DocumentState seen, String note, Person by) {
            return after(seen, new DocumentEvent.Reviewed(Samples.START, by, digest(seen), note));
        }

        @Override
        public DocumentState waive(DocumentState seen, String reason, Person by) {
            return after(seen, new DocumentEvent.Waived(Samples.START, by, digest(seen), reason));
        }

        @Override
        public DocumentState publish(DocumentState seen, Person by) {
            return after(seen, new DocumentEvent.Published(Samples.START, by, digest(seen)));
        }

        @Override
        public DocumentState withdraw(DocumentState seen, String reason, Person by) {
            return after(seen, new DocumentEvent.Withdrawn(Samples.START, by, reason));
        }

        private static String digest(DocumentState seen) {
            return seen.content().digest();
        }

        @Override
        public void export(DocumentState document, ReportFormat format, ReportAudience audience, Path file) {
            written = format + " for " + audience;
        }
    }
}
