package dev.plimsoll.desktop.learning;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.learning.LearningWork.Imported;
import dev.plimsoll.desktop.learning.LearningWork.Row;
import dev.plimsoll.desktop.property.Drafting;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.learning.card.Standing;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the learning cards screen shows: the cards, those that somebody has to look at first, and the chosen one, to
/// read or to write.
public final class LearningModel {
    /// How long a card holds unless somebody says otherwise.
    static final int MONTHS = 6;

    /// Stale ones first, then those that nobody has looked at, then the others.
    private static final List<Standing> ORDER =
            List.of(Standing.STALE, Standing.DRAFT, Standing.KEPT, Standing.RETIRED);

    private final Jobs jobs;
    private final LearningWork work;
    private final ObservableValue<Person> person;
    private final InstantSource clock;
    private final ObservableList<Row> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
    private final Drafting<LearningForm> drafting;
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private Consumer<List<Path>> imported = _ -> {};

    /// @param person who is working
    public LearningModel(Jobs jobs, LearningWork work, ObservableValue<Person> person, InstantSource clock) {
        this.jobs = jobs;
        this.work = work;
        this.person = person;
        this.clock = clock;
        this.drafting = new Drafting<>(LearningForm::changed, person);
    }

    /// Reads the cards again.
    public void refresh() {
        Row shown = chosen.get();
        read(shown == null ? null : shown.state().id());
    }

    /// Shows a card.
    public void open(LearningId id) {
        drafting.setAside();
        done.set("");
        read(id);
    }

    private void read(@Nullable LearningId id) {
        jobs.start(
                tr("Listing learning cards"),
                _ -> work.all(),
                found -> {
                    cards.setAll(found.stream()
                            .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.standing())))
                            .toList());
                    chosen.set(cards.stream()
                            .filter(row -> row.state().id().equals(id))
                            .findFirst()
                            .orElse(null));
                },
                problem::set);
    }

    /// How many cards need somebody, in a sentence.
    static String queue(List<Row> cards) {
        long stale = count(cards, Standing.STALE);
        long drafts = count(cards, Standing.DRAFT);
        return stale + drafts == 0
                ? tr("Every card was looked at in time.")
                : tr("%d to be looked at again, %d that nobody has looked at yet.", stale, drafts);
    }

    private static long count(List<Row> cards, Standing standing) {
        return cards.stream().filter(row -> row.standing() == standing).count();
    }

    /// Begins a new card.
    public void write() {
        problem.set(null);
        done.set("");
        drafting.write(LearningForm.fresh(nextReview()));
    }

    /// Begins to change the card that is shown.
    void change() {
        Row shown = chosen.get();
        if (shown != null) {
            problem.set(null);
            drafting.write(LearningForm.of(shown.state()));
        }
    }

    /// Leaves the form; what was written in it can be taken up again.
    void discard() {
        problem.set(null);
        drafting.setAside();
    }

    /// Keeps what is written.
    void keep() {
        LearningForm written = formProperty().get();
        if (written == null) {
            return;
        }
        Person by = person.getValue();
        LearningCard card;
        try {
            card = written.card(by);
        } catch (Problem missing) {
            problem.set(missing);
            return;
        }
        LearningState before = written.before();
        start(
                tr("Keeping the card"),
                () -> before == null ? work.draft(card, by) : work.revise(before, card, by),
                kept -> {
                    drafting.kept(written);
                    done.set(tr("Learning card %s is kept.", kept.id()));
                    read(kept.id());
                });
    }

    /// Says that the shown card still holds.
    ///
    /// @param next the day by which to look again; null for never
    void renew(@Nullable LocalDate next, String note) {
        act(
                tr("Renewing %s"),
                tr("Learning card %s still holds."),
                (seen, by) -> work.renew(seen, next, note.strip(), by));
    }

    /// Takes the shown card out of use.
    void withdraw(String reason) {
        act(
                tr("Withdrawing %s"),
                tr("Learning card %s is withdrawn; it stays in the archive."),
                (seen, by) -> work.withdraw(seen, reason.strip(), by));
    }

    /// @param title with a place for the card
    /// @param came with a place for the card
    private void act(String title, String came, BiFunction<LearningState, Person, LearningState> deed) {
        Row shown = chosen.get();
        if (shown != null) {
            Person by = person.getValue();
            LearningState seen = shown.state();
            start(title.formatted(seen.id()), () -> deed.apply(seen, by), after -> {
                done.set(came.formatted(after.id()));
                read(after.id());
            });
        }
    }

    /// Drafts a plan of the shown card.
    ///
    /// @param then opens the plan
    void use(Consumer<PlanId> then) {
        Row shown = chosen.get();
        if (shown != null) {
            Person by = person.getValue();
            start(tr("Drafting a plan of %s", shown.state().id()), () -> work.use(shown.state(), by), then);
        }
    }

    /// Who is told, on the FX thread, which files were imported.
    public void onImported(Consumer<List<Path>> listener) {
        imported = listener;
    }

    /// Imports old reports, each once however often it is given.
    public void importReports(List<Path> files) {
        Person by = person.getValue();
        start(tr("Importing reports"), () -> work.importReports(files, by), found -> {
            imported.accept(files);
            done.set(sentence(found));
            read(found.taken().isEmpty() ? null : found.taken().getLast());
        });
    }

    static String sentence(Imported imported) {
        int taken = imported.taken().size();
        String fresh = trCount(taken, "%d report is a card now", "%d reports are cards now");
        return imported.known() == 0 ? fresh + "." : tr("%s; %d had been imported before.", fresh, imported.known());
    }

    private <T> void start(String title, Supplier<T> deed, Consumer<T> then) {
        problem.set(null);
        done.set("");
        jobs.start(title, _ -> deed.get(), then, problem::set);
    }

    /// The usual day to look again.
    LocalDate nextReview() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(MONTHS);
    }

    public ObservableList<Row> cards() {
        return cards;
    }

    /// Null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What is written; null while nothing is.
    ReadOnlyObjectProperty<@Nullable LearningForm> formProperty() {
        return drafting.formProperty();
    }

    /// What is written, and what was left before it was kept.
    Drafting<LearningForm> drafting() {
        return drafting;
    }

    /// What was done last, in a sentence.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
