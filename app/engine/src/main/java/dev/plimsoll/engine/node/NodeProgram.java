package dev.plimsoll.engine.node;

import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.run.Undo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One program of a run, started again and again on the same port.
final class NodeProgram {
    private static final long LOOK_MILLIS = 10;
    private static final int OUTPUT_KEPT = 600;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);

    private final RunNode node;
    private final Path workspace;
    private final Map<String, String> marks;
    private final Map<String, String> environment;
    private final int port;
    private final Path output;
    private final Consumer<ProcessHandle> started;
    private @Nullable Process process;

    /// @param mark of the run
    /// @param sandbox address for a node that passes calls on
    /// @param more variables for its environment
    /// @param started told every program before it is waited for
    /// @throws Problem if there is no port for it
    NodeProgram(
            RunNode node,
            String mark,
            Path workspace,
            URI sandbox,
            Map<String, String> more,
            Consumer<ProcessHandle> started) {
        this.node = node;
        this.workspace = workspace;
        this.started = started;
        this.marks = Map.of(Undo.EndMarked.MARK, mark, RunNode.NAME_VARIABLE, node.name());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
            this.output = Files.createTempFile("plimsoll-node", ".out");
        } catch (IOException failure) {
            throw problem("could not be prepared: " + failure.getMessage(), failure);
        }
        Map<String, String> variables = new HashMap<>(more);
        variables.putAll(marks);
        variables.put(RunNode.PORT_VARIABLE, Integer.toString(port));
        variables.put(RunNode.SANDBOX_VARIABLE, sandbox.toString());
        this.environment = Map.copyOf(variables);
    }

    /// The variables by which it and its children are known.
    Map<String, String> marks() {
        return marks;
    }

    RunNode node() {
        return node;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Starts it and waits until it listens, where it serves.
    ///
    /// @throws Problem if it does not
    void start() throws InterruptedException {
        Process begun = launch();
        process = begun;
        started.accept(begun.toHandle());
        long from = System.nanoTime();
        while (!ready(begun)) {
            if (begun.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw problem("ended with exit code " + begun.exitValue() + said(), null);
            }
            if (System.nanoTime() - from > node.startsWithin().toNanos()) {
                throw problem(
                        "did not listen at port " + port + " within "
                                + node.startsWithin().toSeconds() + " s" + said(),
                        null);
            }
        }
    }

    private Process launch() {
        List<String> command = CommandRunner.resolved(node.command()).stream()
                .map(word -> word.replace("{port}", Integer.toString(port)))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workspace.resolve(node.directory()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            Process begun = builder.start();
            begun.getOutputStream().close();
            return begun;
        } catch (IOException failure) {
            throw problem("could not be started: " + failure.getMessage(), failure);
        }
    }

    private boolean ready(Process begun) {
        return node.serves() ? listens() : begun.isAlive();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Ends it and its children and waits until they are gone.
    ///
    /// @return how many programs that were
    int kill() throws InterruptedException {
        int running = MarkedPrograms.find(marks).size();
        MarkedPrograms.end(marks);
        Process last = process;
        if (last != null) {
            last.descendants().forEach(ProcessHandle::destroyForcibly);
            last.destroyForcibly();
            boolean _ = last.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return running;
    }

    /// Whether a program of it lives.
    boolean lives() {
        Process last = process;
        return (last != null && last.isAlive()) || !MarkedPrograms.find(marks).isEmpty();
    }

    /// Ends it for good.
    void close() {
        try {
            kill();
            Files.deleteIfExists(output);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            output.toFile().deleteOnExit();
        }
    }

    private String said() {
        try {
            String text = Files.readString(output).strip();
            return text.isEmpty() ? "" : "; it said: " + text.substring(Math.max(0, text.length() - OUTPUT_KEPT));
        } catch (IOException _) {
            return "";
        }
    }

    private Problem problem(String what, @Nullable IOException cause) {
        String sentence = "The node '" + node.name() + "' " + what + ".";
        String remedy = "Mend its command in the plan (terms.rig.nodes); it is to listen at 127.0.0.1 on the port in "
                + RunNode.PORT_VARIABLE + ".";
        return cause == null ? new Problem(sentence, remedy) : new Problem(sentence, remedy, cause);
    }
}
