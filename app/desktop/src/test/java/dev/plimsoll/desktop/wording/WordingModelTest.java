package dev.plimsoll.desktop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.engine.lint.CheckWording.Aspect;
import dev.plimsoll.engine.lint.Remark;
import dev.plimsoll.model.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingModelTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Runnable> working = new ArrayList<>();
    private final List<String> checked = new ArrayList<>();
    private final Jobs jobs = new Jobs(working::add, new FxBridge(Runnable::run));
    private final WordingModel model = new Wordings(jobs, this::check, () -> last -> {
                waiting.clear();
                waiting.add(last);
            })
            .field();

    private List<Remark> check(String text) {
        checked.add(text);
        if (text.equals("broken")) {
            throw new Problem("The list of people cannot be read.", "Mend it.");
        }
        return new CheckWording(List.of()).check(text, EnumSet.of(Aspect.BLAME));
    }

    private void write(String text) {
        model.textProperty().set(text);
    }

    private void rest() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private void work() {
        List<Runnable> now = List.copyOf(working);
        working.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void onlyWhatStandsWhenTheWriterRestsIsChecked() {
        write("The engineer");
        write("The engineer forgot to check the client.");
        assertThat(working).isEmpty();
        rest();
        assertThat(checked).isEmpty();
        work();
        assertThat(checked).containsExactly("The engineer forgot to check the client.");
        assertThat(model.remarks()).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.reason()).isNotBlank();
            assertThat(remark.direction()).isNotBlank();
            assertThat(remark.source()).isNotBlank();
        });
        assertThat(RemarkList.sentence(model.remarks())).contains("1 of clear blame");
    }

    @Test
    void remarksOnAnOlderTextAreNeverShown() {
        write("The engineer forgot to check the client.");
        rest();
        write("The client was not checked by the pipeline.");
        work();
        assertThat(model.remarks()).isEmpty();
        rest();
        write("");
        work();
        assertThat(model.remarks()).isEmpty();
        rest();
        assertThat(working).as("an empty text is not checked").isEmpty();
    }

    @Test
    void aCheckThatBreaksDownSaysSo() {
        write("broken");
        rest();
        work();
        assertThat(model.uncheckedProperty().get()).contains("not checked", "list of people");
        write("whole");
        assertThat(model.uncheckedProperty().get()).isEmpty();
    }
}
