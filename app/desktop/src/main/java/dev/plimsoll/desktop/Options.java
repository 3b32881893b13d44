package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the workbench was started.
///
/// @param workspace what keeps everything
/// @param person who works
/// @param backupAge how old the last backup must be before the next is made; zero for no backups
/// @param language what the window speaks; null for what its settings or the system say
/// @param files what to open: nothing, two versions of a contract, a plan, or evidence
/// @param measured gets how long the start took, after which the window closes; null to stay
/// @param visiting whether every screen is shown before that, and how long it held the window is measured as well
record Options(
        WorkspacePlace workspace,
        Person person,
        Duration backupAge,
        @Nullable Language language,
        List<Path> files,
        @Nullable Path measured,
        boolean visiting) {
    private static final Duration DAILY = Duration.ofDays(1);

    Options {
        files = List.copyOf(files);
    }

    /// To stay, with nothing opened.
    Options(WorkspacePlace workspace, Person person, Duration backupAge) {
        this(workspace, person, backupAge, null, List.of(), null, false);
    }

    /// Reads `--workspace PLACE`, which is a folder or the address of a team's database, `--as ACCOUNT`,
    /// `--backup-hours HOURS`, `--language en|de`, `--measure-start FILE` and, with it, `--visit-screens`, and the
    /// files to open.
    ///
    /// @param places knows the workspace when no argument names it
    /// @param standard who works when no argument says so
    /// @throws Problem if an argument is unknown or lacks its value
    static Options of(List<String> arguments, WorkspacePlaces places, Person standard) {
        @Nullable String workspace = null;
        Person person = standard;
        Duration backupAge = DAILY;
        @Nullable Language language = null;
        List<Path> files = new ArrayList<>();
        @Nullable Path measured = null;
        boolean visiting = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--workspace" -> workspace = value(option, rest);
                case "--as" -> person = person(value(option, rest));
                case "--backup-hours" -> backupAge = hours(value(option, rest));
                case "--language" -> language = language(value(option, rest));
                case "--measure-start" -> measured = file(value(option, rest));
                case "--visit-screens" -> visiting = true;
                default -> files.add(given(option));
            }
        }
        return new Options(places.of(workspace), person, backupAge, language, files, measured, visiting);
    }

    private static Path given(String argument) {
        if (argument.startsWith("--")) {
            throw new Problem(
                    tr("The workbench does not know the argument '%s'.", argument),
                    tr("Use --workspace PLACE, --as ACCOUNT, --backup-hours HOURS, --language en|de "
                            + "and files to open, or none."));
        }
        return file(argument);
    }

    private static Path file(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException cause) {
            throw new Problem(tr("'%s' cannot be the name of a file here.", text), tr("Check the name."), cause);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Problem(tr("The argument %s lacks its value.", option), tr("Write it as %s VALUE.", option));
        }
        return rest.next();
    }

    private static Duration hours(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new Problem(
                    tr("'%s' is no number of hours between two backups.", text),
                    tr("Write it as --backup-hours 24, or 0 for no backups."));
        }
        return Duration.ofHours(Long.parseLong(text));
    }

    private static Language language(String text) {
        return Language.named(text)
                .orElseThrow(() -> new Problem(
                        tr("The window does not speak the language '%s'.", text),
                        tr("Write it as --language en or de.")));
    }

    private static Person person(String text) {
        try {
            return new Person(text);
        } catch (IllegalArgumentException cause) {
            throw new Problem(tr("The account after --as is empty."), tr("Write it as --as ACCOUNT."), cause);
        }
    }
}
