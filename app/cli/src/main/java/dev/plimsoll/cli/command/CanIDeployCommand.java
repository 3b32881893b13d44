package dev.plimsoll.cli.command;

import dev.plimsoll.cli.consumer.DeployFormat;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.consumer.DecideDeployment;
import dev.plimsoll.model.contract.consumer.deploy.DeployAnswer;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll can-i-deploy`.
@Command(
        name = "can-i-deploy",
        description = {
            "Says by the saved results of 'plimsoll verify --save' whether a version of a service may be deployed:",
            "as a consumer beside its providers, and as a provider beside its consumers.",
            "Of several results of two versions the one saved last counts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:yes: every pair has a compatible result",
            "1:no: a pair is not compatible",
            "2:unknown: a result is missing or was not decided; which one, and the command that makes it, is said",
            "3:error: bad arguments, or nothing is recorded of the environment"
        })
public final class CanIDeployCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--service", required = true, paramLabel = "NAME", description = "Its name, as in its pacts.")
    private String service;

    @Option(names = "--version", required = true, paramLabel = "VERSION", description = "The version to be deployed.")
    private String version;

    @Option(names = "--to", paramLabel = "ENVIRONMENT", description = "Beside what 'plimsoll deployed' recorded there.")
    private @Nullable String environment;

    @Option(
            names = "--with",
            paramLabel = "SERVICE@VERSION",
            arity = "1..*",
            description = "Beside these versions instead.")
    private List<ServiceVersion> with = List.of();

    @Option(
            names = "--ignore",
            paramLabel = "SERVICE",
            description = "A service with which this version has no pact any more. May be repeated.")
    private List<String> ignored = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text.")
    private DeployFormat format;

    // Not the standard options: --version means the service's here.
    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it calls the command
    public CanIDeployCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if ((environment == null) == with.isEmpty()) {
            throw Mistake.of("Say beside what: either --to ENVIRONMENT or --with SERVICE@VERSION.");
        }
        ServiceVersion wanted = new ServiceVersion(service, version);
        try (Engine engine = desk.door().open()) {
            DecideDeployment decide = engine.decideDeployment();
            DeployAnswer answer = environment == null
                    ? decide.beside(wanted, with, Set.copyOf(ignored))
                    : decide.into(environment, wanted, Set.copyOf(ignored));
            desk.terminal().print(format.render(answer, place()));
            return switch (answer.said()) {
                case YES -> ExitCode.DONE;
                case NO -> ExitCode.NEGATIVE;
                case UNKNOWN -> ExitCode.UNDECIDED;
            };
        }
    }

    private String place() {
        return environment == null
                ? "beside " + with.stream().map(ServiceVersion::toString).collect(Collectors.joining(", "))
                : "to " + environment;
    }
}
