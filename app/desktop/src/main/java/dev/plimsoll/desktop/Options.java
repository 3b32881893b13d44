package dev.plimsoll.desktop;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the workbench was started.
///
/// @param workspace what keeps everything
/// @param person who works
/// @param backupAge how old the last backup must be before the next is made; zero for no backups
record Options(WorkspacePlace workspace, Person person, Duration backupAge) {
    private static final Duration DAILY = Duration.ofDays(1);

    /// Reads `--workspace PLACE`, which is a folder or the address of a team's database, `--as ACCOUNT` and
    /// `--backup-hours HOURS`.
    ///
    /// @param places knows the workspace when no argument names it
    /// @param standard who works when no argument says so
    /// @throws Problem if an argument is unknown or lacks its value
    static Options of(List<String> arguments, WorkspacePlaces places, Person standard) {
        @Nullable String workspace = null;
        Person person = standard;
        Duration backupAge = DAILY;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--workspace" -> workspace = value(option, rest);
                case "--as" -> person = person(value(option, rest));
                case "--backup-hours" -> backupAge = hours(value(option, rest));
                default ->
                    throw new Problem(
                            "The workbench does not know the argument '" + option + "'.",
                            "Use --workspace PLACE, --as ACCOUNT and --backup-hours HOURS, or none.");
            }
        }
        return new Options(places.of(workspace), person, backupAge);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Problem("The argument " + option + " lacks its value.", "Write it as " + option + " VALUE.");
        }
        return rest.next();
    }

    private static Duration hours(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new Problem(
                    "'" + text + "' is no number of hours between two backups.",
                    "Write it as --backup-hours 24, or 0 for no backups.");
        }
        return Duration.ofHours(Long.parseLong(text));
    }

    private static Person person(String text) {
        try {
            return new Person(text);
        } catch (IllegalArgumentException cause) {
            throw new Problem("The account after --as is empty.", "Write it as --as ACCOUNT.", cause);
        }
    }
}
