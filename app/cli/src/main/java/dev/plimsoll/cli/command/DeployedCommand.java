package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.consumer.RecordDeployment;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll deployed`.
@Command(
        name = "deployed",
        description = {
            "Records that a version of a service runs in an environment, in place of its other versions there.",
            "Without a service it lists what runs there."
        })
public final class DeployedCommand implements Runnable {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SERVICE", description = "Its name, as in its pacts.")
    private @Nullable String service;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "The version that runs there.")
    private @Nullable String version;

    @Option(names = "--to", required = true, paramLabel = "ENVIRONMENT", description = "For example production.")
    private String environment;

    @Option(names = "--beside", description = "Other versions of the service stay, as apps on phones do.")
    private boolean beside;

    @Option(
            names = "--gone",
            description = "The version, or without one the whole service, does not run there any more.")
    private boolean gone;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DeployedCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        boolean blank = environment.isBlank()
                || (service != null && service.isBlank())
                || (version != null && version.isBlank());
        if (blank || (beside && gone) || (service == null && (beside || gone))) {
            throw Mistake.of("Name SERVICE, VERSION and --to ENVIRONMENT, none of them empty;"
                    + " --beside and --gone exclude each other.");
        }
        if (service != null && version == null && !gone) {
            throw Mistake.of("Name the version of " + service + " too, or --gone if none runs there any more.");
        }
        try (Engine engine = desk.door().open()) {
            RecordDeployment record = engine.recordDeployment();
            if (service != null && gone) {
                record.removed(service, version, environment);
            } else if (service != null && version != null) {
                record.deployed(new ServiceVersion(service, version), environment, beside);
            }
            list(record);
        }
    }

    private void list(RecordDeployment record) {
        var running = record.running(environment);
        if (running.isEmpty()) {
            desk.terminal().say("Nothing runs in " + Visible.line(environment) + " as far as is recorded.");
        }
        running.forEach(one -> desk.terminal().say(Visible.line(one.toString())));
    }
}
