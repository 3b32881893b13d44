package dev.plimsoll.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final List<String> done = new ArrayList<>();
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final SimpleBooleanProperty running = new SimpleBooleanProperty();

    private final PaletteModel palette = new PaletteModel(jobs, this::actions, this::things, recent);

    private List<Entry> actions() {
        return List.of(
                Entry.of("File", action("Open two contracts…").withKeys("Shortcut+O")),
                Entry.of("Run", action("Run").disabledWhen(running)),
                Entry.of("View", action("Larger")));
    }

    private Action action(String name) {
        return Action.of(name, "A sentence", Feather.PLAY, () -> done.add(name));
    }

    private List<Entry> things() {
        return List.of(
                Entry.thing("Plan", "P12 Orders without discount", "by ada", Feather.CLIPBOARD, () -> done.add("P12")));
    }

    @Test
    void whatWasTypedIsFoundAndDoneWithTheKeyboardAlone() {
        palette.open();
        assertThat(titles()).hasSize(4);
        palette.queryProperty().set("orwidi");
        assertThat(titles()).containsExactly("P12 Orders without discount");
        palette.perform(chosen(), () -> done.add("closed"));
        assertThat(done).containsExactly("closed", "P12");
    }

    @Test
    void aPageOfALongListIsFoundByPiecesOfItsWordsOnly() {
        Entry page = Entry.page("Help: rule", "request-field-removed", "", Feather.HELP_CIRCLE, () -> done.add("rule"));
        assertThat(page.says("field REM")).isTrue();
        assertThat(page.says("help removed")).isTrue();
        assertThat(page.says("rqfr")).isFalse();
        assertThat(page.says(" ")).isFalse();
    }

    @Test
    void whatWasUsedComesFirst() {
        palette.open();
        palette.queryProperty().set("larger");
        palette.perform(chosen(), () -> {});
        palette.open();
        assertThat(titles()).startsWith("Larger");
        assertThat(recent).containsExactly("View/Larger");
    }

    @Test
    void whatIsDiscreetIsNotRemembered() {
        palette.perform(Entry.of("Go", action("Near misses").discreetly()), () -> {});
        assertThat(done).containsExactly("Near misses");
        assertThat(recent).isEmpty();
    }

    @Test
    void theSentenceIsSearchedToo() {
        palette.open();
        palette.queryProperty().set("ada");
        assertThat(titles()).containsExactly("P12 Orders without discount");
        assertThat(palette.shown().getFirst().marks()).isEmpty();
    }

    @Test
    void theChoiceGoesAroundTheEnds() {
        palette.open();
        palette.move(-1);
        assertThat(chosen().title()).isEqualTo("P12 Orders without discount");
        palette.move(1);
        assertThat(chosen().title()).isEqualTo("Open two contracts…");
    }

    @Test
    void anActionThatIsNotPossibleSaysSoAndDoesNothing() {
        running.set(true);
        palette.open();
        palette.queryProperty().set("run");
        assertThat(chosen().enabled()).isFalse();
        assertThat(chosen().spoken()).contains("not possible now");
        palette.perform(chosen(), () -> {});
        assertThat(done).isEmpty();
    }

    @Test
    void aWorkspaceThatCannotBeReadLeavesTheActions() {
        PaletteModel alone = new PaletteModel(
                jobs,
                this::actions,
                () -> {
                    throw new Problem("It is locked.", "Wait.");
                },
                recent);
        alone.open();
        assertThat(alone.shown()).hasSize(3);
    }

    @Test
    void whoPressesEnterBeforeTheSearchIsDoneGetsWhatTheyTyped() {
        Deque<Runnable> workers = new ArrayDeque<>();
        PaletteModel slow =
                new PaletteModel(new Jobs(workers::add, new FxBridge(Runnable::run)), this::actions, List::of, recent);
        slow.open();
        slow.queryProperty().set("larg");
        assertThat(slow.shown()).hasSize(3);
        Entry entered = slow.settled();
        assertThat(entered).isNotNull();
        assertThat(entered.title()).isEqualTo("Larger");
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
        assertThat(slow.shown()).hasSize(1);
    }

    private Entry chosen() {
        Entry entry = palette.chosen();
        assertThat(entry).isNotNull();
        return entry;
    }

    private List<String> titles() {
        return palette.shown().stream().map(hit -> hit.entry().title()).toList();
    }
}
