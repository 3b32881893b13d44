package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.evidence.CertificateFile;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
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
            return check(CertificateFile.read(check));
        }
        if (base != null || revision != null) {
            throw Mistake.of("--base and --revision belong to --check.");
        }
        destination.require();
        Standing standing = certify(String.valueOf(subject).strip().toUpperCase(Locale.ROOT));
        Certificate certificate = standing.certificate();
        destination.write(desk.terminal(), Json.pretty(certificate), standing.sentence());
        return ExitCode.DONE;
    }

    private Standing certify(String name) {
        try (Engine engine = desk.door().open()) {
            RunId run = name.startsWith("P")
                    ? new RunId(engine.certifyRun().last(new PlanId(name)).run())
                    : new RunId(name);
            return engine.checkCertificate().of(run);
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
            now.put(part.word(), Json.sha256(CertificateFile.bytes(file)));
        }
    }
}
