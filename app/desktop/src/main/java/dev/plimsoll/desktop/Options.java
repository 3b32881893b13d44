package dev.plimsoll.desktop;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Person;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// How the workbench was started.
///
/// @param workspace folder that keeps everything
/// @param person who works
record Options(Path workspace, Person person) {

    /// Reads `--workspace FOLDER` and `--as ACCOUNT`.
    ///
    /// @param standard what holds where an argument says nothing
    /// @throws Problem if an argument is unknown or lacks its value
    static Options of(List<String> arguments, Options standard) {
        Path workspace = standard.workspace();
        Person person = standard.person();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--workspace" -> workspace = folder(value(option, rest));
                case "--as" -> person = person(value(option, rest));
                default ->
                    throw new Problem(
                            "The workbench does not know the argument '" + option + "'.",
                            "Use --workspace FOLDER and --as ACCOUNT, or none.");
            }
        }
        return new Options(workspace, person);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Problem("The argument " + option + " lacks its value.", "Write it as " + option + " VALUE.");
        }
        return rest.next();
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException cause) {
            throw new Problem("'" + text + "' cannot be a folder.", "Name another folder for the workspace.", cause);
        }
    }

    private static Person person(String text) {
        try {
            return new Person(text);
        } catch (IllegalArgumentException cause) {
            throw new Problem("The account after --as is empty.", "Write it as --as ACCOUNT.", cause);
        }
    }
}
