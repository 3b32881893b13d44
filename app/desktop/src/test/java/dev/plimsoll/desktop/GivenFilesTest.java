package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.CertificateWords;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.MatrixCoverage;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTest {
    private static final Certificate CERTIFICATE = Certificate.of(
            Samples.run(new RunEvent.Concluded(Samples.second(5), Verdict.PASS, "All is well.")),
            new MatrixCoverage(List.of()));

    @TempDir
    Path folder;

    private final ShellModel shell = new ShellModel(Samples.LIN);
    private final List<Object> opened = new ArrayList<>();
    private final GivenFiles given = new GivenFiles(
            shell,
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            (base, revision) -> opened.addAll(List.of(base, revision)),
            (plan, by) -> {
                assertThat(plan).isEqualTo(Samples.plan());
                assertThat(by).isEqualTo(Samples.LIN);
                return Samples.drafted();
            },
            _ -> Optional.of(new Standing(CERTIFICATE, List.of())),
            opened::add,
            opened::add);

    private String open(Path... files) {
        given.open(List.of(files));
        return shell.saidProperty().get();
    }

    @Test
    void twoContractsAreComparedAndAPlanBecomesADraft() throws Exception {
        Path base = Path.of("base.yaml");
        Path revision = Path.of("revision.yaml");
        open(base, revision);
        assertThat(opened).containsExactly(base, revision);
        opened.clear();
        open(Files.writeString(folder.resolve("a.plimsoll-plan"), PlanDocument.write(Samples.plan())));
        assertThat(opened).singleElement().isInstanceOf(PlanState.class);
    }

    @Test
    void aCertificateIsCheckedWhoeverWroteIt() throws Exception {
        Path file = Files.writeString(folder.resolve("certificate.json"), Json.pretty(CERTIFICATE));
        assertThat(open(file))
                .isEqualTo("certificate.json is as it was written. Certificate of run R1: PASS, and nothing that it"
                        + " depends on has changed.");
        Files.writeString(file, Json.pretty(CERTIFICATE).replace("\"PASS\"", "\"FAIL\""));
        assertThat(open(file)).isEqualTo("certificate.json cannot be relied on: it is not as it was written.");
        assertThat(CertificateWords.ofFile("c.json", CERTIFICATE, Optional.empty()))
                .contains("did not write it");
        assertThat(opened).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsSaidInASentence() throws Exception {
        assertThat(open()).isEmpty();
        assertThat(open(Files.writeString(folder.resolve("a.plimsoll-plan"), "text")))
                .contains("holds no plan");
        assertThat(open(folder.resolve("absent.plimsoll-plan"))).contains("cannot be read");
        assertThat(open(folder.resolve("absent.plimsoll-evidence"))).contains("could not be read");
        assertThat(open(Path.of("a"), Path.of("b"), Path.of("c"))).startsWith("3 files cannot be opened together");
        assertThat(opened).isEmpty();
    }
}
