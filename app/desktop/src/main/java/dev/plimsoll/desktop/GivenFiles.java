package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.run.CertificateWords;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.engine.evidence.CertificateFile;
import dev.plimsoll.engine.evidence.CheckEvidence;
import dev.plimsoll.engine.evidence.CheckEvidence.Finding;
import dev.plimsoll.engine.evidence.CheckEvidence.State;
import dev.plimsoll.engine.evidence.EvidenceFile;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/// Files that somebody opened with the program, from the shell or with a double click.
///
/// @param compare shows two versions of a contract side by side
/// @param draft keeps a plan as a draft; runs in the background
/// @param standing what a certificate of this workspace is worth today; runs in the background
/// @param show shows a plan
/// @param checked told of evidence that was checked, whatever was found
record GivenFiles(
        ShellModel shell,
        Jobs jobs,
        BiConsumer<Path, Path> compare,
        BiFunction<ExperimentPlan, Person, PlanState> draft,
        Function<Certificate, Optional<Standing>> standing,
        Consumer<PlanState> show,
        Consumer<Path> checked) {
    /// Opens two versions of a contract side by side, a plan as a new draft, evidence and certificates by checking
    /// them.
    void open(List<Path> files) {
        if (files.size() == 2) {
            compare.accept(files.getFirst(), files.getLast());
        } else if (files.size() == 1 && EvidenceFile.isOne(files.getFirst())) {
            check(files.getFirst());
        } else if (files.size() == 1) {
            take(files.getFirst());
        } else if (!files.isEmpty()) {
            tell(tr("%s files cannot be opened together: give two versions of a contract, or one plan.", files.size()));
        }
    }

    private void take(Path file) {
        Person by = shell.personProperty().get();
        jobs.start(
                tr("Opening %s", file.getFileName()),
                _ -> CertificateFile.isOne(file) ? certificate(file) : plan(file, by),
                Runnable::run,
                problem -> tell(told(problem.what() + " " + problem.remedy())));
    }

    private Runnable plan(Path file, Person by) {
        PlanState drafted = draft.apply(read(file), by);
        return () -> show.accept(drafted);
    }

    private Runnable certificate(Path file) {
        Certificate certificate = CertificateFile.read(file);
        String words = CertificateWords.ofFile(file.getFileName().toString(), certificate, standing.apply(certificate));
        return () -> tell(words);
    }

    private static ExperimentPlan read(Path file) {
        try {
            return PlanDocument.read(Files.readString(file));
        } catch (IOException cause) {
            throw new Problem(tr("%s cannot be read.", file), tr("Check the name and whether you may read it."), cause);
        } catch (JacksonException | IllegalArgumentException cause) {
            throw new Problem(
                    tr("%s holds no plan.", file),
                    tr("Open a file that 'plan export' wrote, or two contracts."),
                    cause);
        }
    }

    /// Checks evidence and tells what was found.
    void check(Path file) {
        jobs.start(
                tr("Checking %s", file.getFileName()),
                _ -> new CheckEvidence().check(file),
                found -> {
                    checked.accept(file);
                    tell(sentence(file, found));
                },
                problem -> tell(told(problem.what() + " " + problem.remedy())));
    }

    private static String sentence(Path file, List<Finding> found) {
        List<String> wrong = found.stream()
                .filter(each -> each.state() != State.SAME)
                .map(Finding::file)
                .toList();
        return wrong.isEmpty()
                ? tr("%s: %s files checked, all as they were.", file.getFileName(), found.size())
                : tr("%s cannot be relied on; not as they were: %s.", file.getFileName(), String.join(", ", wrong));
    }

    private void tell(String sentence) {
        shell.tell(sentence, () -> shell.show(Screen.HOME));
    }
}
