package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.RootCommand;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.cli.workspace.GlobalOptions;
import dev.plimsoll.cli.workspace.WorkspaceDoor;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.contract.consumer.graph.Service;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraphReader;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.inventory.RatingReader;
import dev.plimsoll.model.plan.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// What the readme says of the command line is so.
class ReadmeTest {
    private static final String README = read();

    private static String read() {
        try {
            Path folder = Path.of("").toAbsolutePath();
            while (folder != null && !Files.exists(folder.resolve("CHANGELOG.md"))) {
                folder = folder.getParent();
            }
            assertThat(folder).as("the folder of the readme").isNotNull();
            return Files.readString(folder.resolve("README.md"));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// The calls of `plimsoll` in the blocks of code, without remarks.
    private static List<String> calls() {
        return README.lines()
                .filter(line -> line.startsWith("    "))
                .flatMap(line -> Arrays.stream(line.split("#|&&", -1)))
                .map(String::strip)
                .filter(part -> part.startsWith("plimsoll "))
                .map(part -> part.substring("plimsoll ".length()))
                .toList();
    }

    /// The whole command line, which opens no workspace.
    static CommandLine program() {
        return program(List.of());
    }

    /// The command line as it is made for arguments.
    static CommandLine program(List<String> args) {
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        PrintWriter out = new PrintWriter(nothing, false, StandardCharsets.UTF_8);
        GlobalOptions options = new GlobalOptions();
        WorkspaceDoor door = new WorkspaceDoor(
                options,
                new WorkspacePlaces("workspace", Path.of("teams")),
                place -> {
                    throw new AssertionError("only the arguments are read, and " + place + " was opened");
                },
                _ -> {});
        Terminal terminal = new Terminal(out, out, nothing, Ansi.OFF, () -> false);
        return Commands.tree(
                        new RootCommand(options),
                        new Desk(terminal, door, _ -> () -> {}, new Person("ada"), Map.of()),
                        args)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Test
    void everyCommandOfTheReadmeIsUnderstood() {
        assertThat(calls()).hasSizeGreaterThan(15);
        for (String call : calls()) {
            assertThatCode(() -> program().parseArgs(Words.command(call).toArray(String[]::new)))
                    .as("plimsoll " + call)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyExitCodeOfTheProgramIsExplained() {
        assertThat(README).contains("| 0 | ", "| 1 | ", "| 2 | ", "| 3 | ", "| 4 | ");
    }

    @Test
    void theFileOfCriticalOperationsIsOneThatIsRead() {
        String file = README.lines()
                .dropWhile(line -> !line.equals("    operations:"))
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));

        assertThat(RatingReader.read(file.getBytes(StandardCharsets.UTF_8), "critical.yaml"))
                .singleElement()
                .satisfies(rating -> assertThat(rating.criticality()).isEqualTo(Criticality.CRITICAL));
    }

    @Test
    void theFileOfServicesIsOneThatIsRead() {
        String file = README.lines()
                .dropWhile(line -> !line.equals("    services:"))
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));
        ServiceGraph graph = ServiceGraphReader.read(file.getBytes(StandardCharsets.UTF_8), "services.yaml");

        assertThat(graph.consumersOf("orders")).extracting(Service::name).containsExactly("carts");
    }

    @Test
    void theReadmeStaysShort() {
        assertThat(README.lines().count()).isLessThanOrEqualTo(160);
    }
}
