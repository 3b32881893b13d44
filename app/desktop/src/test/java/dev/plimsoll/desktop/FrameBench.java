package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.AmendmentView;
import dev.plimsoll.desktop.amendment.AmendmentWork;
import dev.plimsoll.desktop.amendment.KnownReach;
import dev.plimsoll.desktop.amendment.KnownRemarks;
import dev.plimsoll.desktop.audit.AuditModel;
import dev.plimsoll.desktop.audit.AuditView;
import dev.plimsoll.desktop.audit.AuditWork;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.CertificateModel;
import dev.plimsoll.desktop.run.CertificateWork;
import dev.plimsoll.desktop.run.HoldModel;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunView;
import dev.plimsoll.desktop.run.RunWork;
import dev.plimsoll.desktop.shell.Appearance;
import dev.plimsoll.engine.audit.FindActs.Found;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditEntry;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// Scrolls the lists that grow long, 100,000 rows each, on the real screens in a window of 1920 by 1080, and prints how
/// long a frame takes: by the wheel, three rows a frame, and by the thumb of the scroll bar, another page each frame.
///
/// ```
/// xvfb-run -a -s '-screen 0 1920x1080x24' java -Dprism.order=sw -cp ... dev.plimsoll.desktop.FrameBench
/// ```
public final class FrameBench {
    private static final int ROWS = 100_000;
    private static final int FRAMES = 600;
    private static final Action NOTHING = Action.of("Nothing", "Nothing happens", Feather.CIRCLE, () -> {});

    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));

    private FrameBench() {}

    /// @param args the id of one list, or none for all
    public static void main(String[] args) throws IOException {
        System.setProperty("javafx.animation.fullspeed", "true");
        Graphics.drawPlainly();
        Window.startToolkit();
        Window.onFx(() -> {
            new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT)).apply();
            return true;
        });
        Path file = Files.createTempFile("plimsoll-bench", ".yaml");
        Frames.head();
        FrameBench bench = new FrameBench();
        String only = args.length == 0 ? "" : args[0];
        bench.scroll("changes of an amendment", "#changes", only, () -> bench.amendment(file));
        bench.scroll("sources of an amendment", "#sources", only, () -> bench.amendment(file));
        bench.scroll("entries of the ledger", "#ledger", only, bench::ledger);
        bench.scroll("events of a run", "#events", only, bench::events);
        Files.delete(file);
        System.exit(0);
    }

    private void scroll(String what, String list, String only, Callable<Parent> screen) {
        if (!list.endsWith(only)) {
            return;
        }
        Stage stage = Window.onFx(() -> {
            Stage shown = new Stage();
            shown.setScene(Stylesheets.dress(new Scene(screen.call(), 1920, 1080)));
            shown.show();
            return shown;
        });
        VirtualFlow<?> flow =
                Window.onFx(() -> (VirtualFlow<?>) stage.getScene().lookup(list).lookup(".virtual-flow"));
        Frames.of(FRAMES, _ -> flow.scrollPixels(96)).print(what + ", wheel");
        Frames.of(FRAMES, frame -> flow.setPosition((frame * 37 % FRAMES) / (double) FRAMES))
                .print(what + ", thumb");
        Window.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private Parent amendment(Path file) throws IOException {
        Severity[] severities = Severity.values();
        List<Change> changes = IntStream.range(0, ROWS)
                .mapToObj(number -> Samples.change(severities[number % 3], "property-removed", number + 1))
                .toList();
        ContractDiff diff = new ContractDiff(Samples.contract("v1"), Samples.contract("v2"), changes, List.of());
        Files.writeString(file, "      discount: {type: number, minimum: 0} # a line of a contract\n".repeat(ROWS));
        AmendmentModel model = new AmendmentModel(
                jobs,
                new AmendmentWork((_, _) -> diff, none(), none(), none(), none(), none()),
                new KnownReach(),
                new KnownRemarks(),
                KnownRemarks.GRACE);
        model.open(file, file);
        return new AmendmentView(
                model,
                new AmendmentView.Actions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, _ -> {}),
                new AmendmentView.Operations(Pane::new, new SimpleBooleanProperty()));
    }

    private Parent ledger() {
        List<Found> all = IntStream.range(0, ROWS).mapToObj(FrameBench::found).toList();
        AuditModel model = new AuditModel(
                jobs,
                new AuditWork(
                        () -> all,
                        (_, _) -> {
                            throw new IllegalStateException("nobody verifies here");
                        },
                        () -> {
                            throw new IllegalStateException("nobody anchors here");
                        }),
                ZoneOffset.UTC);
        AuditView view = new AuditView(model, new AuditView.Actions(NOTHING, NOTHING, NOTHING), ZoneOffset.UTC);
        model.refresh();
        return view;
    }

    private static Found found(int number) {
        boolean allowed = number % 7 != 0;
        String refusal = allowed ? "" : "The author of a plan does not approve it.";
        AuditAct act = new AuditAct(
                Samples.second(number),
                "ada",
                "account",
                "plan approved",
                "P" + number,
                "It is small and well understood.",
                allowed,
                refusal,
                "",
                "");
        return new Found(new AuditEntry(number + 1L, "{}", "%064x".formatted(number)), act);
    }

    private Parent events() {
        List<RunEvent> events = new ArrayList<>(List.of(Samples.started()));
        IntStream.range(0, ROWS)
                .mapToObj(number -> new RunEvent.CheckMade(
                        Samples.second(number), "Sandbox", number % 9 != 0, "5 operations answer with synthetic data"))
                .forEach(events::add);
        Run run = Run.of(RunId.number(1), events);
        return run(jobs, new FxBridge(Runnable::run), run);
    }

    /// The screen of a run from the record.
    static Parent run(Jobs jobs, FxBridge fx, Run run) {
        RunModel model = new RunModel(jobs, fx, new RunWork((_, _, _) -> null, _ -> run, (_, folder) -> folder));
        model.open(run.id());
        return view(jobs, model);
    }

    static Parent view(Jobs jobs, RunModel model) {
        return new RunView(
                model,
                new HoldModel(jobs, model),
                new CertificateModel(
                        jobs,
                        new CertificateWork(
                                _ -> {
                                    throw new Problem("Nothing is certified here.", "");
                                },
                                (_, _) -> {}),
                        model),
                new RunView.Actions(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
    }

    private static <A, B> Function<A, B> none() {
        return asked -> {
            throw new IllegalStateException("nobody asks for " + asked);
        };
    }
}
