package dev.plimsoll.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A program that is run to its end.
final class Program {
    private Program() {}

    /// Runs a program and gives back all that it printed.
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = saidBy(process);
        process.waitFor();
        return said;
    }

    private static String saidBy(Process process) throws IOException {
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// How one of our programs is started from the image, with the options and the class path of its launcher:
    /// a start-up cache fits no others.
    static List<String> ofImage(Path image, String mainClass, String... arguments) {
        return Stream.concat(
                        Stream.of(
                                image.resolve("runtime/bin/java").toString(),
                                "@" + image.resolve("conf/java.options"),
                                "-cp",
                                image.resolve("lib")
                                        .resolve(Libraries.CLASS_PATH_JAR)
                                        .toString(),
                                mainClass),
                        Stream.of(arguments))
                .toList();
    }

    /// Runs a program that has to succeed.
    ///
    /// @param folder where it works
    /// @return what it printed
    /// @throws IOException when it ends with another exit code than 0; the message holds what it printed
    static String require(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = saidBy(process);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("Exit code " + exit + " of " + String.join(" ", command) + ":\n" + said);
        }
        return said;
    }
}
