package dev.plimsoll.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CertificateModelTest {
    private final Run passed = Samples.run(new RunEvent.Concluded(Samples.second(5), Verdict.PASS, "All is well."));
    private final Certificate certificate = Certificate.of(
            passed,
            new MatrixCoverage(List.of(new MatrixCoverage.Entry(
                    new PlannedExperiment("a.b.1", "Does it?", List.of("gone")), MatrixCoverage.State.OPEN, "why"))));
    private Standing today = new Standing(certificate, List.of());
    private boolean missing;
    private final List<Path> saved = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, new FxBridge(Runnable::run));
    private final RunModel run = new RunModel(
            jobs, new FxBridge(Runnable::run), new RunWork((_, _, _) -> null, _ -> passed, (_, folder) -> folder));
    private final CertificateModel model = new CertificateModel(
            jobs,
            new CertificateWork(
                    id -> {
                        assertThat(id).isEqualTo(passed.id());
                        if (missing) {
                            throw new Problem("There is no plan P1 here.", "Look for it in the trash.");
                        }
                        return today;
                    },
                    (written, file) -> {
                        assertThat(written).isEqualTo(certificate);
                        saved.add(file);
                    }),
            run);

    @Test
    void aRunThatEndedHasOneThatIsLookedAtAgain() {
        assertThat(model.standingProperty().get()).as("before any run").isNull();
        assertThat(model.sentenceProperty().get()).isEmpty();
        run.open(passed.id());
        assertThat(model.standingProperty().get()).isEqualTo(today);
        assertThat(model.sentenceProperty().get())
                .isEqualTo("Certificate of run R1: PASS, and nothing that it depends on has changed."
                        + " Experiments without an answer: 1 of 1.");
        Map<String, String> later = Map.of(Certificate.Part.REVISION.word(), "f".repeat(64));
        today = new Standing(certificate, certificate.changes(later));
        model.refresh();
        assertThat(Objects.requireNonNull(model.standingProperty().get()).worth())
                .isEqualTo(Standing.Worth.STALE);
        assertThat(model.sentenceProperty().get())
                .startsWith("Since run R1: the new contract changed: it was ")
                .endsWith("and is ffffffffffff…. Run the plan again to certify what holds today.");
    }

    @Test
    void itIsSavedWhereThePersonSays() {
        Path file = Path.of("c.json");
        model.save(file);
        assertThat(saved).as("there is none").isEmpty();
        run.open(passed.id());
        model.save(file);
        assertThat(saved).containsExactly(file);
        assertThat(run.savedProperty().get()).isEqualTo("Saved in c.json.");
    }

    @Test
    void whatCannotBeCertifiedSaysWhy() {
        missing = true;
        run.open(passed.id());
        assertThat(model.standingProperty().get()).isNull();
        assertThat(model.sentenceProperty().get()).isEqualTo("There is no plan P1 here.");
    }
}
