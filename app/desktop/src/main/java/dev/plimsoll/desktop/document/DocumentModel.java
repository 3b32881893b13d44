package dev.plimsoll.desktop.document;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.ShownRecord;
import dev.plimsoll.desktop.document.DocumentWork.Looked;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.wording.WordingModel;
import dev.plimsoll.desktop.wording.Wordings;
import dev.plimsoll.engine.publication.CompiledReports.Ready;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.engine.report.ReportFormat;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.reports.Section;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the documents screen shows: the documents, what is late, and one document that is written and brought on.
public final class DocumentModel {
    /// What somebody writes into a document and has not added yet.
    private record Writing(WordingModel text, ObjectProperty<@Nullable Section> section) {}

    private final Jobs jobs;
    private final DocumentWork work;
    private final ObservableValue<Person> person;
    private final Wordings wordings;
    private final ObservableList<DocumentState> documents = FXCollections.observableArrayList();
    private final ObservableList<Late> late = FXCollections.observableArrayList();
    private final ObservableList<Ready> ready = FXCollections.observableArrayList();
    private final ShownRecord<Looked> shown = new ShownRecord<>(
            looked -> looked.state().content(),
            looked -> looked.state().events().size());
    private final Map<DocumentId, Writing> writings = new HashMap<>();
    private final StringProperty role = new SimpleStringProperty("author");
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<ReportAudience> audience = new SimpleObjectProperty<>(ReportAudience.TEAM);
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param person who is working
    public DocumentModel(Jobs jobs, DocumentWork work, ObservableValue<Person> person, Wordings wordings) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.wordings = wordings;
    }

    /// Reads the lists again.
    public void refresh() {
        jobs.start(
                tr("Listing documents"),
                _ -> work.list(),
                listed -> {
                    documents.setAll(listed.documents());
                    late.setAll(listed.late());
                    ready.setAll(listed.ready());
                },
                problem::set);
    }

    /// Shows a document.
    public void open(DocumentId id) {
        clear();
        jobs.start(tr("Opening %s", id), _ -> work.look(id), this::show, problem::set);
    }

    private void clear() {
        problem.set(null);
        done.set("");
    }

    private void show(Looked looked) {
        words.set("");
        shown.show(looked);
    }

    /// Looks whether another program has changed what is shown. What happened to it is shown at once; another content
    /// only after [#showNewer()], because nobody shall review what came while they read.
    public void othersChanged() {
        refresh();
        Looked seen = shown.get();
        if (seen != null) {
            DocumentId id = seen.state().id();
            jobs.start(
                    tr("Looking for changes of %s", id),
                    _ -> work.look(id),
                    now -> shown.notice(seen, now),
                    problem::set);
        }
    }

    /// Shows the content that somebody else has saved. What is written and not added yet stays.
    public void showNewer() {
        Looked now = shown.newerProperty().get();
        if (now != null) {
            open(now.state().id());
        }
    }

    /// Drafts a document from the report of a record, named as in `I1`.
    public void draft(String subject) {
        Person by = person.getValue();
        clear();
        start(tr("Drafting a document"), () -> work.draft(subject, by), tr("Document %s is a draft."), () -> {});
    }

    /// @param sentence with a place for the document
    private void start(String title, Supplier<DocumentState> deed, String sentence, Runnable then) {
        jobs.start(
                title,
                _ -> work.look(deed.get().id()),
                after -> {
                    then.run();
                    show(after);
                    done.set(sentence.formatted(after.state().id()));
                    refresh();
                },
                failure -> {
                    problem.set(failure);
                    othersChanged();
                });
    }

    private void act(String title, BiFunction<DocumentState, Person, DocumentState> deed, String sentence) {
        Looked seen = shown.get();
        if (seen != null) {
            Person by = person.getValue();
            clear();
            start(title, () -> deed.apply(seen.state(), by), sentence, () -> {});
        }
    }

    /// What is written into a document and not added yet; it stays while other documents are looked at.
    WordingModel text(DocumentId id) {
        return writing(id).text();
    }

    /// The section that it goes into; null while none is chosen.
    ObjectProperty<@Nullable Section> section(DocumentId id) {
        return writing(id).section();
    }

    private Writing writing(DocumentId id) {
        return writings.computeIfAbsent(id, _ -> new Writing(wordings.field(), new SimpleObjectProperty<>()));
    }

    /// Adds what is written to the chosen section.
    public void add() {
        Looked seen = shown.get();
        Section section = seen == null ? null : section(seen.state().id()).get();
        if (seen == null || section == null) {
            return;
        }
        WordingModel text = text(seen.state().id());
        Person by = person.getValue();
        clear();
        try {
            Addition addition =
                    new Addition(section.id(), role.get(), text.textProperty().get());
            start(
                    tr("Writing"),
                    () -> work.write(seen.state(), addition, by),
                    tr("Document %s says this now; it is a draft again until it is reviewed."),
                    () -> text.textProperty().set(""));
        } catch (IllegalArgumentException wrong) {
            problem.set(new Problem(
                    tr("Nothing was added: %s.", told(String.valueOf(wrong.getMessage()))),
                    tr("Change that field."),
                    wrong));
        }
    }

    public void compile() {
        act(
                tr("Compiling the report anew"),
                work::compile,
                tr("Document %s is compiled anew; what people wrote stays."));
    }

    public void submit() {
        act(tr("Putting it to review"), work::submit, tr("Document %s is in review."));
    }

    /// Finds it fit to be published; what was written is the note.
    public void review() {
        String note = words.get();
        act(tr("Reviewing"), (seen, by) -> work.review(seen, note, by), tr("Document %s is reviewed."));
    }

    /// Keeps wording that blames; what was written is the reason.
    public void waive() {
        String reason = words.get();
        act(
                tr("Waiving its wording"),
                (seen, by) -> work.waive(seen, reason, by),
                tr("Document %s keeps its wording."));
    }

    public void publish() {
        act(tr("Publishing"), work::publish, tr("Document %s is published."));
    }

    /// Takes it back; what was written is the reason.
    public void withdraw() {
        String reason = words.get();
        act(tr("Withdrawing"), (seen, by) -> work.withdraw(seen, reason, by), tr("Document %s is withdrawn."));
    }

    /// Writes the version for the chosen audience; the end of the file's name says its format.
    public void export(Path file) {
        Looked seen = shown.get();
        if (seen == null) {
            return;
        }
        String name = file.getFileName().toString();
        ReportAudience whom = audience.get();
        clear();
        jobs.start(
                tr("Writing the document"),
                _ -> {
                    ReportFormat format = ReportFormat.of(name.substring(name.lastIndexOf('.') + 1));
                    work.export(seen.state(), format, whom, file);
                    return file;
                },
                path -> done.set(tr("Document %s is in %s.", seen.state().id(), path)),
                problem::set);
    }

    public ObservableList<DocumentState> documents() {
        return documents;
    }

    /// What should have been published by now, the longest overdue first.
    ObservableList<Late> late() {
        return late;
    }

    /// Records of which a document can be drafted.
    ObservableList<Ready> ready() {
        return ready;
    }

    /// Null while no document is shown.
    public ReadOnlyObjectProperty<@Nullable Looked> shownProperty() {
        return shown.property();
    }

    /// What somebody else has saved meanwhile; null when what is shown is the newest.
    public ReadOnlyObjectProperty<@Nullable Looked> newerProperty() {
        return shown.newerProperty();
    }

    /// What the writer was to what is told, never a name.
    StringProperty roleProperty() {
        return role;
    }

    /// Note or reason, whatever the next step asks for.
    StringProperty wordsProperty() {
        return words;
    }

    /// Whom a written version is for.
    ObjectProperty<ReportAudience> audienceProperty() {
        return audience;
    }

    /// What was done last, in a sentence; may be empty.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
