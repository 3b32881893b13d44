package dev.plimsoll.desktop.exhibit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.exhibit.ExhibitWork.Told;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.exhibit.ExhibitId;
import dev.plimsoll.model.exhibit.ExhibitKind;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The evidence attached to one record, a file that is about to be, and one exhibit that is looked at.
public final class ExhibitModel {
    /// An exhibit with its bytes.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, to be shown
    public record Opened(ExhibitState state, byte[] bytes) {}

    private final Jobs jobs;
    private final ExhibitWork work;
    private final ObservableValue<Person> person;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ObservableList<ExhibitState> exhibits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper behind = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<ExhibitKind> kind = new SimpleObjectProperty<>(ExhibitKind.SCREENSHOT);
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("collector");
    private final StringProperty shows = new SimpleStringProperty("");
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private Runnable changed = () -> {};

    /// @param person who is working
    /// @param zone in which the sources on this machine show times
    public ExhibitModel(Jobs jobs, ExhibitWork work, ObservableValue<Person> person, ZoneId zone) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.zone = zone;
    }

    /// Tells whoever shows a report that it would be another now.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// Shows what is attached to a record.
    ///
    /// @param id such as `I1`; empty for none
    public void show(String id) {
        if (!id.equals(subject.get())) {
            subject.set(id);
            exhibits.clear();
            opened.set(null);
            waiting.clear();
            next();
            done.set("");
            problem.set(null);
        }
        refresh();
    }

    private void refresh() {
        String id = subject.get();
        if (!id.isEmpty()) {
            jobs.start(
                    tr("Listing evidence of %s", id),
                    _ -> work.of(id),
                    found -> {
                        if (id.equals(subject.get())) {
                            exhibits.setAll(found);
                        }
                    },
                    problem::set);
        }
    }

    /// Takes a file in hand; [#attach()] attaches it once it is told what it shows.
    public void take(Path chosen) {
        take(List.of(chosen));
    }

    /// Takes files in hand, each after the one before it is attached: each shows something else.
    ///
    /// @param chosen folders among them are passed over
    public void take(List<Path> chosen) {
        waiting.clear();
        chosen.stream().filter(path -> !Files.isDirectory(path)).forEach(waiting::add);
        if (waiting.isEmpty()) {
            problem.set(new Problem(tr("A folder is no evidence."), tr("Choose one, or drop one here.")));
            return;
        }
        problem.set(null);
        next();
    }

    private void next() {
        Path chosen = waiting.poll();
        file.set(chosen);
        behind.set(waiting.size());
        if (chosen == null) {
            return;
        }
        String name = String.valueOf(chosen.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".log") || name.endsWith(".txt")) {
            kind.set(ExhibitKind.LOG);
        } else if (name.endsWith(".csv") || name.endsWith(".json")) {
            kind.set(ExhibitKind.QUERY_RESULT);
        }
    }

    public void attach() {
        Path chosen = file.get();
        if (chosen == null) {
            problem.set(new Problem(tr("No file is chosen."), tr("Choose one, or drop one here.")));
            return;
        }
        String id = subject.get();
        Told told = new Told(kind.get(), source.get(), role.get(), shows.get());
        Person by = person.getValue();
        act(
                tr("Attaching %s", chosen.getFileName()),
                () -> work.attach(id, chosen, told, zone, by),
                attached -> tr("%s is attached.", attached),
                () -> {
                    next();
                    shows.set("");
                });
    }

    /// Looks at an exhibit; it does not leave the workspace.
    public void open(ExhibitState state) {
        problem.set(null);
        jobs.start(tr("Opening %s", state.id()), _ -> new Opened(state, work.bytes(state)), opened::set, problem::set);
    }

    /// Adds what is typed as a note.
    public void note() {
        withOpened(seen -> {
            String text = words.get();
            Person by = person.getValue();
            act(
                    tr("Noting"),
                    () -> work.note(seen, text, by),
                    noted -> tr("%s has a note.", noted),
                    () -> words.set(""));
        });
    }

    /// Lets customers see it, or takes that back; what is typed is the reason.
    public void releaseOrHold() {
        withOpened(seen -> {
            String reason = words.get();
            Person by = person.getValue();
            boolean back = seen.released();
            act(
                    back ? tr("Holding back") : tr("Releasing"),
                    () -> back ? work.hold(seen, reason, by) : work.release(seen, reason, by),
                    id -> back ? tr("%s is not shown to customers.", id) : tr("%s may be shown to customers.", id),
                    () -> words.set(""));
        });
    }

    /// Writes its bytes to a file; what is typed is the reason.
    public void takeOut(Path to) {
        withOpened(seen -> {
            String reason = words.get();
            Person by = person.getValue();
            problem.set(null);
            jobs.start(
                    tr("Taking out %s", seen.id()),
                    _ -> {
                        work.takeOut(seen, reason, to, by);
                        return work.of(seen.exhibit().subject());
                    },
                    found -> {
                        exhibits.setAll(found);
                        done.set(tr("%s is in %s; its custody says so.", seen.id(), to));
                        found.stream()
                                .filter(state -> state.id().equals(seen.id()))
                                .findFirst()
                                .ifPresent(this::open);
                    },
                    problem::set);
        });
    }

    private void withOpened(java.util.function.Consumer<ExhibitState> deed) {
        Opened looked = opened.get();
        if (looked != null) {
            deed.accept(looked.state());
        }
    }

    private void act(String title, Supplier<ExhibitState> deed, Function<ExhibitId, String> sentence, Runnable then) {
        problem.set(null);
        done.set("");
        jobs.start(
                title,
                _ -> {
                    ExhibitState after = deed.get();
                    return new Opened(after, work.bytes(after));
                },
                after -> {
                    then.run();
                    opened.set(after);
                    done.set(sentence.apply(after.state().id()));
                    refresh();
                    changed.run();
                },
                problem::set);
    }

    /// Of the record that is shown; empty while none is.
    public ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ObservableList<ExhibitState> exhibits() {
        return exhibits;
    }

    /// Null while none is looked at.
    public ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The file that is about to be attached.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /// How many files wait until that one is attached.
    public ReadOnlyIntegerProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    ObjectProperty<ExhibitKind> kindProperty() {
        return kind;
    }

    List<ExhibitKind> kinds() {
        return List.of(ExhibitKind.values());
    }

    StringProperty sourceProperty() {
        return source;
    }

    StringProperty roleProperty() {
        return role;
    }

    StringProperty showsProperty() {
        return shows;
    }

    /// A note or a reason, whatever the next step asks for.
    StringProperty wordsProperty() {
        return words;
    }

    /// What was done last, in a sentence; may be empty.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
