package dev.plimsoll.engine.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Programs known by variables of their environment, which their children inherit. They are found even when the
/// program that started them is gone, on systems that tell it under `/proc` (Linux); elsewhere none is found.
public final class MarkedPrograms {
    private static final Path PROC = Path.of("/proc");

    /// One that was being started during the first look is found by the second.
    private static final int LOOKS = 2;

    private static final long SIGNAL_SECONDS = 2;

    private MarkedPrograms() {}

    /// Ends every program of this user that has the variable with this value, this one excepted.
    ///
    /// @return how many that were
    public static int end(String variable, String value) {
        return end(Map.of(variable, value));
    }

    /// Ends every program of this user that has all these variables with these values, this one excepted.
    ///
    /// @return how many that were
    public static int end(Map<String, String> variables) {
        int ended = 0;
        for (int look = 0; look < LOOKS; look++) {
            List<ProcessHandle> found = find(variables);
            found.forEach(ProcessHandle::destroyForcibly);
            ended += found.size();
        }
        return ended;
    }

    /// Lets every such program stand still.
    ///
    /// @return how many stand still now
    public static int pause(Map<String, String> variables) {
        for (int look = 0; look < LOOKS; look++) {
            signal("STOP", find(variables));
        }
        return paused(variables);
    }

    /// Lets every such program go on.
    ///
    /// @return how many still stand
    public static int resume(Map<String, String> variables) {
        List<ProcessHandle> still = standing(variables);
        // Twice: one of them may have stopped a child of its own meanwhile.
        for (int look = 0; look < LOOKS && !still.isEmpty(); look++) {
            signal("CONT", still);
            still = standing(variables);
        }
        return still.size();
    }

    /// How many of such programs stand still.
    public static int paused(Map<String, String> variables) {
        return standing(variables).size();
    }

    private static List<ProcessHandle> standing(Map<String, String> variables) {
        return find(variables).stream().filter(MarkedPrograms::stands).toList();
    }

    /// Every living program of this user that has all these variables with these values, this one excepted.
    public static List<ProcessHandle> find(Map<String, String> variables) {
        long self = ProcessHandle.current().pid();
        Set<String> settings = new HashSet<>();
        variables.forEach((name, value) -> settings.add(name + "=" + value));
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && environment(process).containsAll(settings))
                .toList();
    }

    /// The settings of a program's environment as `NAME=VALUE`; none of those that may not be read.
    public static Set<String> environment(ProcessHandle process) {
        try {
            byte[] all = Files.readAllBytes(PROC.resolve(process.pid() + "/environ"));
            return Set.copyOf(new HashSet<>(List.of(new String(all, StandardCharsets.ISO_8859_1).split("\0"))));
        } catch (IOException _) {
            // Another user's, or ended meanwhile, or a system without such files: not one of ours to end.
            return Set.of();
        }
    }

    /// Whether the system tells of a program that it stands still.
    private static boolean stands(ProcessHandle process) {
        try {
            String line = Files.readString(PROC.resolve(process.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            // The name before the state is in parentheses and may hold any character.
            return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("T");
        } catch (IOException _) {
            return false; // ended meanwhile
        }
    }

    /// By the shell's own command: Java can end programs, and sends no other signal.
    private static void signal(String name, List<ProcessHandle> programs) {
        if (programs.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -" + name + " \"$@\"", "sh"));
        programs.forEach(program -> command.add(Long.toString(program.pid())));
        try {
            Process kill = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(SIGNAL_SECONDS, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException _) {
            // Without a shell nothing is signalled; whoever asked looks at what the programs do.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
