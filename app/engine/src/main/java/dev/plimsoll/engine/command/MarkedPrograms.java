package dev.plimsoll.engine.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Programs known by a variable of their environment, which their children inherit. They are found even when the
/// program that started them is gone, on systems that tell it under `/proc` (Linux); elsewhere none is found.
public final class MarkedPrograms {
    private static final Path PROC = Path.of("/proc");

    /// One that was being started during the first look is found by the second.
    private static final int LOOKS = 2;

    private MarkedPrograms() {}

    /// Ends every program of this user that has the variable with this value, this one excepted.
    ///
    /// @return how many that were
    public static int end(String variable, String value) {
        int ended = 0;
        for (int look = 0; look < LOOKS; look++) {
            List<ProcessHandle> found = find(variable + "=" + value);
            found.forEach(ProcessHandle::destroyForcibly);
            ended += found.size();
        }
        return ended;
    }

    private static List<ProcessHandle> find(String setting) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && has(process, setting))
                .toList();
    }

    private static boolean has(ProcessHandle process, String setting) {
        Path environment = PROC.resolve(process.pid() + "/environ");
        try {
            String all = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
            return Arrays.asList(all.split("\0")).contains(setting);
        } catch (IOException _) {
            // Another user's, or ended meanwhile, or a system without such files: not one of ours to end.
            return false;
        }
    }
}
