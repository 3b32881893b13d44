package dev.plimsoll.cli;

import dev.plimsoll.cli.command.Desk;
import dev.plimsoll.cli.command.RootCommand;
import dev.plimsoll.cli.terminal.ErrorStream;
import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.workspace.GlobalOptions;
import dev.plimsoll.cli.workspace.Logs;
import dev.plimsoll.cli.workspace.Passphrases;
import dev.plimsoll.cli.workspace.WorkspaceDoor;
import dev.plimsoll.clients.ServiceAddresses;
import dev.plimsoll.clients.guard.GuardedProvider;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.WorkspaceFolder;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.sandbox.EmbeddedServices;
import java.io.Console;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The program `plimsoll`: puts the parts together, runs one command, and gives its exit code.
public final class Main {
    private final Terminal terminal;
    private final StopSignal stop;
    private final Map<String, String> environment;

    private Main(Terminal terminal, StopSignal stop, Map<String, String> environment) {
        this.terminal = terminal;
        this.stop = stop;
        this.environment = environment;
    }

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] args) {
        // No option is written in Groovy, which would be looked for in every jar of the class path.
        System.setProperty("picocli.disable.closures", "true");
        Charset charset = personReads() ? System.out.charset() : StandardCharsets.UTF_8;
        Charset used = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        Terminal terminal = new Terminal(
                new PrintWriter(System.out, false, used),
                new PrintWriter(System.err, false, used),
                System.out,
                Ansi.AUTO,
                ErrorStream::isTerminal);
        ShutdownSignal signal = ShutdownSignal.install();
        int exitCode = new Main(terminal, signal, System.getenv()).run(args);
        signal.commandEnded();
        System.exit(exitCode);
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    private static boolean personReads() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Runs one command in this process, as a build log would see it: no colours, no line rewritten in place.
    ///
    /// @param args as on the command line
    /// @param out gets what the command was asked for, in UTF-8
    /// @param err gets progress and complaints, in UTF-8
    /// @param environment takes the place of the variables of the process
    /// @param stop tells when the command is asked to end
    /// @return the exit code
    public static int run(
            String[] args, OutputStream out, OutputStream err, Map<String, String> environment, StopSignal stop) {
        Terminal terminal = new Terminal(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                out,
                Ansi.OFF,
                () -> false);
        return new Main(terminal, stop, environment).run(args);
    }

    private int run(String[] args) {
        // The log is set up before the arguments are read, because a library may speak up while they are.
        try (Logs logs = Logs.start(Arrays.asList(args).contains("--verbose"))) {
            GlobalOptions options = new GlobalOptions();
            WorkspacePlaces places = WorkspaceFolder.places(
                    environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
            Passphrases passphrases = new Passphrases(options, environment, System.in);
            WorkspaceDoor door = new WorkspaceDoor(options, places, place -> open(place, passphrases), logs::keepIn);
            Complaints complaints = new Complaints(terminal, logs, door::folder);
            Desk desk = new Desk(terminal, door, stop, new Person(System.getProperty("user.name")), environment);
            try {
                return commandLine(new RootCommand(options), desk, complaints, args)
                        .execute(args);
            } catch (StackOverflowError | OutOfMemoryError tooMuch) {
                return complaints.unexpected(tooMuch);
            } finally {
                terminal.out().flush();
                terminal.err().flush();
            }
        }
    }

    private CommandLine commandLine(RootCommand root, Desk desk, Complaints complaints, String[] args) {
        return Commands.tree(root, desk, List.of(args))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private Engine open(WorkspacePlace place, PassphraseAsker passphrases) {
        return Engine.open(place, new GuardedProvider(this::services), InstantSource.system(), passphrases);
    }

    private Services services(long seed) {
        byte[] key = RunCredential.key(new SecureRandom());
        EmbeddedServices embedded = new EmbeddedServices(seed, InstantSource.system(), key);
        return ServiceAddresses.of(environment).open(embedded::stubAddress, embedded::chaosAddress, embedded, key);
    }
}
