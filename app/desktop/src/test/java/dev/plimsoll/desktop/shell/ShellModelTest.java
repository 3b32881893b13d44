package dev.plimsoll.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Person;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellModelTest {
    private final ShellModel shell = new ShellModel(new Person("ada"));
    private final Map<Screen, Object> shown = new EnumMap<>(Screen.class);

    ShellModelTest() {
        shell.connect(
                visit -> {
                    if (visit.object() != null) {
                        shown.put(visit.screen(), visit.object());
                    }
                },
                shown::get);
    }

    @Test
    void backOpensWhatWasThereBefore() {
        shell.go(new Visit(Screen.PLAN, "P1"));
        shell.go(new Visit(Screen.PLAN, "P2"));
        shell.show(Screen.RUN);
        shell.back();
        assertThat(here()).isEqualTo("PLAN P2");
        shell.back();
        assertThat(here()).isEqualTo("PLAN P1");
        shell.back();
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.HOME);
        assertThat(shell.canGoBackProperty().get()).isFalse();
        shell.forward();
        shell.forward();
        assertThat(here()).isEqualTo("PLAN P2");
    }

    @Test
    void goingElsewhereForgetsWhatLayAhead() {
        shell.go(new Visit(Screen.PLAN, "P1"));
        shell.back();
        assertThat(shell.canGoForwardProperty().get()).isTrue();
        shell.show(Screen.REPORT);
        assertThat(shell.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void showingWhatIsShownIsNoStep() {
        shell.show(Screen.HOME);
        shell.go(new Visit(Screen.PLAN, "P1"));
        shell.go(new Visit(Screen.PLAN, "P1"));
        shell.show(Screen.PLAN);
        shell.back();
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.HOME);
    }

    private String here() {
        Screen screen = shell.screenProperty().get();
        return screen + " " + shown.get(screen);
    }
}
