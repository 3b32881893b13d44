package dev.plimsoll.installer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Main;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanWork;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.audit.AuditAct;
import dev.plimsoll.model.audit.AuditFilter;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Ruling;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one road to a plan refuses, every other refuses with the same words: the command line, an import, and the
/// models of the window. Each attempt is in the ledger.
class SameRefusalTest {
    private static final PlanId PLAN = PlanId.number(1);

    @TempDir
    private Path folder;

    /// Nothing here gets as far as to need services.
    private static final ServiceProvider NONE = new ServiceProvider() {
        @Override
        public Services open(long seed) {
            throw new AssertionError("a run began");
        }

        @Override
        public List<String> guardCommand() {
            return List.of();
        }
    };

    private record Outcome(int code, String err) {}

    private Outcome call(String... args) {
        List<String> line = new ArrayList<>(
                List.of("--workspace", folder.resolve("workspace").toString()));
        line.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                line.toArray(String[]::new),
                out,
                err,
                Map.of("XDG_DATA_HOME", folder.resolve("data").toString()),
                _ -> () -> {});
        return new Outcome(code, err.toString(StandardCharsets.UTF_8));
    }

    private <T> T inWindow(Function<Engine, T> deed) {
        try (Engine engine = Engine.open(folder.resolve("workspace"), NONE, InstantSource.system())) {
            return deed.apply(engine);
        }
    }

    /// What the window says when somebody does something with the plan on its screen.
    private Problem said(String account, Consumer<PlanModel> deed) {
        return inWindow(engine -> {
            PlanModel model = new PlanModel(
                    new Jobs(Runnable::run, new FxBridge(Runnable::run)),
                    new PlanWork(
                            id -> engine.plans().get(id),
                            (seen, by, note) -> engine.approvePlan().approve(seen, by, note),
                            (seen, changed, by) -> engine.revisePlan().revise(seen, changed, by),
                            new Rules(engine)),
                    new SimpleObjectProperty<>(new Person(account)));
            model.open(PLAN);
            deed.accept(model);
            return Objects.requireNonNull(model.problemProperty().get(), "the window let " + account + " do it");
        });
    }

    private record Rules(Engine engine) implements PlanWork.Rules {
        @Override
        public List<Gate> gates(PlanState plan) {
            return engine.planRules().gates(plan);
        }

        @Override
        public Ruling decide(PlanState plan, PlanAction action, Person by) {
            return engine.planRules().decide(plan, action, by);
        }
    }

    private List<String> refusals() {
        return inWindow(engine -> engine.findActs().find(AuditFilter.ALL).stream()
                .map(found -> found.act())
                .filter(act -> !act.allowed())
                .map(AuditAct::refusal)
                .toList());
    }

    private static ExperimentPlan other(ExperimentPlan plan) {
        String text = PlanDocument.write(plan).replaceFirst("\"seed\" : [0-9]+", "\"seed\" : 7");
        return PlanDocument.read(text);
    }

    @BeforeEach
    void sample() throws IOException {
        assertThat(call("sample").code()).isZero();
        ExperimentPlan plan = inWindow(engine -> engine.plans().get(PLAN).plan());
        Files.writeString(folder.resolve("other.json"), PlanDocument.write(other(plan)));
    }

    private void same(String account, Consumer<PlanModel> deed, String[]... commands) {
        int before = refusals().size();
        Problem window = said(account, deed);
        for (String[] command : commands) {
            List<String> line = new ArrayList<>(List.of(command));
            line.addAll(List.of("--as", account));
            Outcome shell = call(line.toArray(String[]::new));
            assertThat(shell.code()).as(String.join(" ", line)).isEqualTo(4);
            assertThat(shell.err()).contains(window.what(), window.remedy());
        }
        List<String> refused = refusals();
        assertThat(refused).hasSize(before + 1 + commands.length);
        assertThat(refused.subList(before, refused.size())).containsOnly(window.remedy());
    }

    private void revisionIsRefused(String account) {
        String file = folder.resolve("other.json").toString();
        same(
                account,
                model -> model.revise(other(
                        Objects.requireNonNull(model.stateProperty().get()).plan())),
                new String[] {"plan", "edit", "P1", "--from", file},
                new String[] {"plan", "import", file, "--into", "P1"});
    }

    @Test
    void anAuthorApproves() {
        same("ada", PlanModel::approve, new String[] {"plan", "approve", "P1"});
    }

    @Test
    void whoIsNotListedApprovesAndEdits() throws IOException {
        Path people = Files.writeString(
                folder.resolve("people.json"),
                "{\"members\": [{\"accounts\": [\"ola\"], \"roles\": [\"operator\"]},"
                        + " {\"accounts\": [\"root\"], \"roles\": [\"administrator\"]}]}");
        assertThat(call("people", "set", people.toString(), "--as", "ada").code())
                .isZero();
        for (String account : List.of("ola", "root", "stranger")) {
            same(account, PlanModel::approve, new String[] {"plan", "approve", "P1"});
            revisionIsRefused(account);
        }
    }

    @Test
    void whatWasWithdrawnIsEditedAndApproved() {
        assertThat(call("plan", "withdraw", "P1", "--as", "ada", "--reason", "enough")
                        .code())
                .isZero();
        revisionIsRefused("ada");
        same("grace", PlanModel::approve, new String[] {"plan", "approve", "P1"});
    }
}
