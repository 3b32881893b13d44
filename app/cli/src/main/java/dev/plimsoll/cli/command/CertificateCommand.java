package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.evidence.CertifyRun;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/// `plimsoll certificate`: to check one needs no workspace.
@Command(
        name = "certificate",
        description =
                "Writes what a run proved, bound by digest to contracts, experiments, seed, environment, verdicts;"
                        + " or checks whether that still holds.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written; with --check: as it was written, and nothing named has changed",
            "1:with --check: not as it was written, or stale",
            "3:error"
        })
public final class CertificateCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 16L << 20;

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN|PLAN",
            description = "For example R1; a plan stands for its last run.")
    private @Nullable String subject;

    @Option(names = "--check", paramLabel = "FILE", description = "Check this certificate.")
    private @Nullable Path check;

    @Option(names = "--base", paramLabel = "FILE", description = "With --check: the old contract as it is today.")
    private @Nullable Path base;

    @Option(names = "--revision", paramLabel = "FILE", description = "With --check: the new contract as it is today.")
    private @Nullable Path revision;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public CertificateCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if ((check == null) == (subject == null)) {
            throw Mistake.of("Name a run or a plan to certify, or a file with --check; one of the two.");
        }
        if (check != null) {
            return check(read(check));
        }
        if (base != null || revision != null) {
            throw Mistake.of("--base and --revision belong to --check.");
        }
        destination.require();
        Certificate certificate = certify(String.valueOf(subject).strip().toUpperCase(Locale.ROOT));
        destination.write(
                desk.terminal(),
                Json.pretty(certificate),
                "Certificate of run " + certificate.run() + ": " + certificate.verdict() + ".");
        return ExitCode.DONE;
    }

    private Certificate certify(String name) {
        try (Engine engine = desk.door().open()) {
            CertifyRun certify = engine.certifyRun();
            return name.startsWith("P") ? certify.last(new PlanId(name)) : certify.of(new RunId(name));
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("A run is named R1, R2, …, and a plan P1, P2, …: " + wrong.getMessage() + ".");
        }
    }

    private int check(Certificate certificate) {
        List<String> wrong = new ArrayList<>();
        if (!certificate.isWhole()) {
            wrong.add("the certificate is not as it was written: its digest does not fit its content");
        }
        Map<String, String> now = new LinkedHashMap<>();
        digest(base, Certificate.Part.BASE, now);
        digest(revision, Certificate.Part.REVISION, now);
        certificate.changes(now).forEach(change -> wrong.add(change.sentence()));
        String about = "Run " + certificate.run() + " of plan " + certificate.plan() + ", " + certificate.at() + ": "
                + certificate.verdict() + ". " + certificate.sentence();
        desk.terminal().say(about);
        wrong.forEach(each -> desk.terminal().say("Stale: " + each + "."));
        if (wrong.isEmpty()) {
            desk.terminal()
                    .say("The certificate is as it was written."
                            + (now.isEmpty()
                                    ? " No contract was named to compare; use --base and --revision."
                                    : " Nothing that was named has changed."));
        }
        return wrong.isEmpty() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    private static void digest(@Nullable Path file, Certificate.Part part, Map<String, String> now) {
        if (file != null) {
            now.put(part.word(), Json.sha256(bytes(file)));
        }
    }

    private static Certificate read(Path file) {
        try {
            return Json.read(new String(bytes(file), StandardCharsets.UTF_8), Certificate.class);
        } catch (JacksonException | NullPointerException wrong) {
            throw Mistake.of(file + " is no certificate of 'plimsoll certificate'; name the file that it wrote.");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Mistake.of(file + " is larger than " + (MOST_BYTES >> 20) + " MB; name the right file.");
            }
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw Mistake.of(OutputFile.sentence(broken));
        }
    }
}
