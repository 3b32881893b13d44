package dev.plimsoll.engine.run;

import dev.plimsoll.engine.plan.SettingsFile;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether the environment has its settings still as the plan says that it has them: reviewers allowed those and no
/// others.
final class SettingsCheck {
    /// More names than that say no more.
    private static final int NAMED = 3;

    private final @Nullable Settings settings;
    private final Path workspace;

    /// @param settings of the plan; null where it says nothing of them
    /// @param workspace which their file is relative to
    SettingsCheck(@Nullable Settings settings, Path workspace) {
        this.settings = settings;
        this.workspace = workspace;
    }

    void check(Recorded recorded) throws RunConductor.CutShort {
        if (settings == null || settings.source() == null) {
            return;
        }
        Path file = workspace.resolve(settings.source());
        List<Deviation> others;
        try {
            others = settings.since(SettingsFile.read(file));
        } catch (Problem unreadable) {
            recorded.check("Settings", false, "what the environment has now is not known (" + unreadable.what() + ")");
            return;
        }
        recorded.check(
                "Settings",
                others.isEmpty(),
                others.isEmpty()
                        ? "the environment has the settings that the plan says, as " + file + " shows"
                        : "the environment has others than the plan says, as " + file + " shows: " + told(others)
                                + ". Compare them again, so that reviewers see them");
    }

    private static String told(List<Deviation> others) {
        String first = others.stream().limit(NAMED).map(Deviation::words).collect(Collectors.joining("; "));
        return others.size() > NAMED ? first + " (and " + (others.size() - NAMED) + " more)" : first;
    }
}
