package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.desktop.settings.Kept;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.settings.SettingsWork;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.workspace.BackUpWorkspace;
import dev.plimsoll.engine.workspace.TransferWorkspace;
import dev.plimsoll.engine.workspace.VerifyWorkspace;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the settings screen asks for, done.
record SettingsOnEngine(OpeningWorkspace workspace, InstantSource clock, PassphraseAsker asker, KeptFile file) {
    SettingsWork work() {
        return new SettingsWork(file::write, this::describe, this::backUp, this::export, this::restore);
    }

    /// What the variables of the process say, but for what a person has set in the window.
    static Map<String, String> environment(Kept kept) {
        return environment(kept.wiremock(), kept.toxiproxy());
    }

    private static Map<String, String> environment(String wiremock, String toxiproxy) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!wiremock.isEmpty()) {
            environment.put(ServiceAddresses.WIREMOCK, wiremock);
        }
        if (!toxiproxy.isEmpty()) {
            environment.put(ServiceAddresses.TOXIPROXY, toxiproxy);
        }
        return environment;
    }

    private String describe(String wiremock, String toxiproxy) {
        EmbeddedServices embedded = new EmbeddedServices(0, clock);
        try (Services services = ServiceAddresses.of(environment(wiremock, toxiproxy))
                .open(embedded::stubAddress, embedded::chaosAddress, embedded)) {
            return services.description();
        }
    }

    private String backUp(Progress progress) {
        return workspace
                .engine()
                .keepBackups()
                .keep(null, Safekeeping.KEPT, null, progress.of(tr("Reading the backup")))
                .map(made -> tr("Backed up and proved by restoring: %s.", made))
                .orElse(tr("No backup was needed."));
    }

    /// A folder that is in use gets one inside it, named as the backup is.
    private String restore(Path backup, Path chosen) {
        String[] left = chosen.toFile().list();
        String name = String.valueOf(backup.getFileName()).replaceFirst("[.][^.]*$", "");
        Path folder = left == null || left.length == 0 ? chosen : chosen.resolve(name);
        VerifyWorkspace.Result result = new BackUpWorkspace(clock, asker).restore(backup, folder);
        String restored = tr("Restored %d records to %s.", result.records(), folder);
        return result.whole()
                ? restored + " " + tr("Each is what was saved. Open it with: plimsoll-desktop --workspace '%s'", folder)
                : restored + " "
                        + tr("NOT all of them are what was saved: %s", told(String.join(" ", result.findings())));
    }

    private String export(Path target, Progress progress) {
        String version = Objects.requireNonNullElse(Workbench.class.getPackage().getImplementationVersion(), "desktop");
        TransferWorkspace.Result result = new TransferWorkspace(clock, asker)
                .export(workspace.place(), target, version, progress.of(tr("Exporting the workspace")));
        String exported = tr("Exported %s rows to %s.", result.rows(), target);
        return result.canaries().isEmpty()
                ? exported
                : exported + " " + tr("It holds canaries, data of the sandbox that is not meant to leave it.");
    }
}
