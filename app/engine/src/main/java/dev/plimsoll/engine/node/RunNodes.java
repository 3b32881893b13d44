package dev.plimsoll.engine.node;

import dev.plimsoll.engine.command.MarkedPrograms;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.plan.RunNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The programs of one run. They are lost and brought back by one thread; [#release()] may come from any.
public final class RunNodes implements AutoCloseable {
    private final List<RunNode> planned;
    private final String mark;
    private final Path workspace;
    private final Map<String, String> environment;
    private final List<NodeProgram> programs = new ArrayList<>();
    private boolean closed;

    /// What became of a loss.
    ///
    /// @param programs how many programs were hit
    /// @param missing why it was no loss, in words that follow "because"; null when the node is gone
    public record Loss(int programs, @Nullable String missing) {}

    /// Starts nothing yet.
    ///
    /// @param mark of the run, in the environment of all its programs
    /// @param environment more variables for all of them
    public RunNodes(List<RunNode> planned, String mark, Path workspace, Map<String, String> environment) {
        this.planned = List.copyOf(planned);
        this.mark = mark;
        this.workspace = workspace;
        this.environment = Map.copyOf(environment);
    }

    /// Starts all of them, in their order.
    ///
    /// @param sandbox address for nodes that pass calls on
    /// @param more variables that were not known before
    /// @param started told every program with the name of its node, now and when it is started again
    /// @throws Problem if one does not start, or the system does not tell which programs are marked
    public void start(URI sandbox, Map<String, String> more, BiConsumer<ProcessHandle, String> started)
            throws InterruptedException {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(more);
        for (RunNode node : planned) {
            NodeProgram program = new NodeProgram(
                    node,
                    mark,
                    workspace,
                    sandbox,
                    variables,
                    handle -> started.accept(handle, "the node " + node.name()));
            add(program);
            program.start();
            if (MarkedPrograms.find(program.marks()).isEmpty()) {
                throw new Problem(
                        "This system does not tell the environment of programs, so the node '" + node.name()
                                + "' could not be told from others.",
                        "Run plans with nodes on Linux.");
            }
        }
    }

    private synchronized void add(NodeProgram program) {
        programs.add(program);
    }

    /// The address that consumers and load call; empty when no node serves.
    public Optional<URI> serving() {
        return all().stream()
                .filter(program -> program.node().serves())
                .findFirst()
                .map(NodeProgram::address);
    }

    /// The address of a program; of the one that serves where none is named.
    public Optional<URI> address(@Nullable String node) {
        return node == null
                ? serving()
                : all().stream()
                        .filter(program -> program.node().name().equals(node))
                        .findFirst()
                        .map(NodeProgram::address);
    }

    /// How many there are.
    public int count() {
        return planned.size();
    }

    private synchronized List<NodeProgram> all() {
        return List.copyOf(programs);
    }

    /// Kills or pauses a node, and returns when that has happened.
    public Loss lose(LostNode fault) throws InterruptedException {
        NodeProgram program = program(fault.node());
        int hit = fault.way() == LostNode.Way.PAUSE ? MarkedPrograms.pause(program.marks()) : program.kill();
        String why = missing(fault);
        return new Loss(hit, hit == 0 && why == null ? "none of its programs ran" : why);
    }

    /// Why a node is not gone, in words that follow "because"; null while it is.
    public @Nullable String missing(LostNode fault) {
        NodeProgram program = program(fault.node());
        if (fault.way() == LostNode.Way.PAUSE) {
            int all = MarkedPrograms.find(program.marks()).size();
            int paused = MarkedPrograms.paused(program.marks());
            return all == paused ? null : (all - paused) + " of its " + all + " programs did not stand still";
        }
        return program.lives() ? "a program of it lived" : null;
    }

    /// Lets a paused node go on, or starts a killed one again, and returns when it listens. Nothing after [#close()].
    ///
    /// @throws Problem if it does not come back
    public void bringBack(LostNode fault) throws InterruptedException {
        NodeProgram program = program(fault.node());
        if (fault.way() == LostNode.Way.PAUSE) {
            int still = MarkedPrograms.resume(program.marks());
            if (still > 0) {
                throw new Problem(
                        still + " programs of the node '" + fault.node() + "' still stand still.",
                        "Let them go on by hand (kill -CONT).");
            }
        } else if (!isClosed()) {
            program.start();
        }
    }

    /// Lets every paused program go on.
    ///
    /// @return how many still stand
    public int release() {
        return all().stream()
                .mapToInt(program -> MarkedPrograms.resume(program.marks()))
                .sum();
    }

    private NodeProgram program(String node) {
        return all().stream()
                .filter(program -> program.node().name().equals(node))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the node '" + node + "' was not started"));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Ends all of them. Closing again does nothing more.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        all().reversed().forEach(NodeProgram::close);
    }
}
