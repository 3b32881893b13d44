package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.consumer.RecordDeployment;
import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.contract.consumer.deploy.ServiceVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll deployed`.
@Command(
        name = "deployed",
        description = {
            "Records that a version of a service runs in an environment, in place of its other versions there.",
            "Without a service it lists what runs there, or with --at what ran at a moment."
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

    @Option(
            names = "--image",
            paramLabel = "NAME@sha256:DIGEST",
            description = "The image that runs, by its digest; a tag such as ':latest' is refused.")
    private @Nullable String image;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "List what ran at that moment: 2026-11-21T14:05:00Z, or without a zone by this machine's.")
    private @Nullable String at;

    @Option(
            names = "--back",
            description =
                    "Return to what ran before the last change, or with --at then: recorded, and what to deploy is"
                            + " printed.")
    private boolean back;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public DeployedCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        check();
        Instant moment = at == null ? null : Moments.read(at);
        try (Engine engine = desk.door().open()) {
            RecordDeployment record = engine.recordDeployment();
            if (back) {
                tell(record.goBack(environment, moment));
            } else if (moment != null) {
                list(record.at(environment, moment), "ran in " + Visible.line(environment) + " at " + moment);
                return;
            } else if (service != null && gone) {
                record.removed(service, version, environment);
            } else if (service != null && version != null) {
                record.deployed(new ServiceVersion(service, version), environment, beside, image);
            }
            list(record.now(environment), "runs in " + Visible.line(environment));
        }
    }

    private void check() {
        boolean blank = environment.isBlank()
                || (service != null && service.isBlank())
                || (version != null && version.isBlank());
        if (blank || (beside && gone) || (service == null && (beside || gone || image != null))) {
            throw Mistake.of("Name SERVICE, VERSION and --to ENVIRONMENT, none of them empty;"
                    + " --beside and --gone exclude each other.");
        }
        if (service != null && (back || at != null)) {
            throw Mistake.of("--at and --back are about a whole environment; leave out " + service + ".");
        }
        if (service != null && version == null && !gone) {
            throw Mistake.of("Name the version of " + service + " too, or --gone if none runs there any more.");
        }
    }

    /// What somebody has to do now, because Plimsoll deploys nothing itself.
    private void tell(List<Deployment> changes) {
        if (changes.isEmpty()) {
            desk.terminal().say("Nothing differs; there is nothing to deploy.");
        }
        for (Deployment change : changes) {
            desk.terminal()
                    .say(
                            change.action() == Deployment.Action.REMOVED
                                    ? "remove " + Visible.line(change.service())
                                    : "deploy " + line(change)
                                            + (change.action() == Deployment.Action.DEPLOYED_BESIDE
                                                    ? " beside the others"
                                                    : ""));
        }
    }

    private void list(List<Deployment> running, String where) {
        if (running.isEmpty()) {
            desk.terminal().say("Nothing " + where + " as far as is recorded.");
        }
        running.forEach(one -> desk.terminal().say(line(one)));
    }

    private static String line(Deployment change) {
        String what = Visible.line(change.what().toString());
        return change.artefact() == null ? what : what + "  " + Visible.line(change.artefact());
    }
}
