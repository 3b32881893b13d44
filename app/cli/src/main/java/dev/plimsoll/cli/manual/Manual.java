package dev.plimsoll.cli.manual;

import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/// What an installed program has beside it for people who work in a shell: a manual page for each command, and
/// the completion of bash and zsh.
public final class Manual {
    private Manual() {}

    /// All files by their places below a folder such as `/usr/share`.
    ///
    /// @param program the whole command line
    /// @param source the program and its version
    public static Map<String, String> files(CommandLine program, String source) {
        Map<String, String> files = new TreeMap<>();
        addPages(program, source, files);
        String name = program.getCommandName();
        String bash = AutoComplete.bash(name, program);
        files.put("bash-completion/completions/" + name, bash);
        files.put("zsh/site-functions/_" + name, zsh(name, bash));
        return files;
    }

    private static void addPages(CommandLine command, String source, Map<String, String> files) {
        ManualPage page = new ManualPage(command, source);
        files.put("man/man1/" + page.name() + ".1", page.render());
        for (CommandLine each : ManualPage.visible(command)) {
            addPages(each, source, files);
        }
    }

    /// The same functions for zsh, which loads the file at the first Tab: it then defines them and answers that
    /// Tab. What they ask of bash by `compopt` zsh has no word for.
    private static String zsh(String name, String bash) {
        return "#compdef " + name + "\nfunction compopt { : }\n" + bash + "\n_bash_complete -o default -F _complete_"
                + name + "\n";
    }
}
