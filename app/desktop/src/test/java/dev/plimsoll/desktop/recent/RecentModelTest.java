package dev.plimsoll.desktop.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.shell.ShellModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class RecentModelTest {
    private final ShellModel shell = new ShellModel(Samples.LIN);
    private final ObservableList<Opened> kept = FXCollections.observableArrayList();
    private final List<Opened> gone = new ArrayList<>();
    private final List<Opened> again = new ArrayList<>();
    private final RecentModel model = model("here");

    private RecentModel model(String workspace) {
        RecentWork work = new RecentWork() {
            @Override
            public Optional<String> missing(Opened one) {
                return gone.contains(one) ? Optional.of(one.names().getFirst()) : Optional.empty();
            }

            @Override
            public void open(Opened one) {
                again.add(one);
            }
        };
        return new RecentModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), shell, work, kept, workspace);
    }

    private static Opened report(int number) {
        return Opened.report(Path.of("reports", number + ".md"));
    }

    @Test
    void theLastIsTheFirstAndTheOldestGoes() {
        IntStream.range(0, 20).mapToObj(RecentModelTest::report).forEach(model::opened);
        assertThat(model.shown()).hasSize(RecentModel.MOST).startsWith(report(19), report(18));
        model.opened(report(10));
        assertThat(model.shown())
                .hasSize(RecentModel.MOST)
                .startsWith(report(10), report(19))
                .doesNotHaveDuplicates();
    }

    @Test
    void whateverIsOpenedTheListIsShortAndHoldsEachOnce() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            kept.clear();
            for (int step = 0; step < 40; step++) {
                Opened one = report(random.nextInt(16));
                model.opened(one);
                assertThat(kept)
                        .as("seed %s step %s", seed, step)
                        .startsWith(one)
                        .doesNotHaveDuplicates()
                        .hasSizeLessThanOrEqualTo(RecentModel.MOST);
            }
        }
    }

    @Test
    void windowsHaveOneListAndPlansOfAnotherWorkspaceAreNotOffered() {
        RecentModel beside = model("here");
        RecentModel elsewhere = model("elsewhere");
        model.opened(Opened.plan(Samples.drafted(), "here"));
        model.opened(report(1));
        assertThat(beside.shown()).isEqualTo(model.shown()).hasSize(2);
        assertThat(elsewhere.shown()).containsExactly(report(1));
    }

    @Test
    void aPlanThatGotAnotherTitleIsListedOnce() {
        Opened plan = Opened.plan(Samples.drafted(), "here");
        kept.add(new Opened(plan.kind(), List.of(plan.names().getFirst(), "here", "An old title")));
        model.opened(plan);
        assertThat(model.shown()).containsExactly(plan);
    }

    @Test
    void itIsOpenedAgain() {
        model.opened(report(1));
        model.open(report(1));
        assertThat(again).containsExactly(report(1));
    }

    @Test
    void whatIsGoneIsToldAndCanBeRemoved() {
        model.opened(report(1));
        model.opened(report(2));
        gone.add(report(1));
        model.open(report(1));
        assertThat(again).isEmpty();
        assertThat(shell.saidProperty().get()).contains("1.md is not there any more");
        assertThat(model.shown()).contains(report(1));
        ShellModel.News news = shell.newsProperty().get();
        assertThat(news.deed()).isEqualTo("Remove from the list");
        news.open().run();
        assertThat(model.shown()).containsExactly(report(2));
        model.clear();
        assertThat(kept).isEmpty();
    }

    @Test
    void onlyFilesOfThisMachineCanBeGone() {
        Path folder = Path.of("somewhere").toAbsolutePath();
        assertThat(Opened.names("git:HEAD~1:api.yaml", "api.yaml", folder).files())
                .containsExactly(folder.resolve("api.yaml"));
        assertThat(Opened.names("https://example.org/api.yaml", "git:HEAD:api.yaml", folder)
                        .files())
                .isEmpty();
    }

    @Test
    void versionsOfOneNameAreToldApart() {
        assertThat(Opened.contracts(Path.of("v1", "api.yaml"), Path.of("v2", "api.yaml"))
                        .title())
                .isEqualTo("%s and %s".formatted(Path.of("v1", "api.yaml"), Path.of("v2", "api.yaml")));
    }
}
