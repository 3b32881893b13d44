package dev.plimsoll.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plimsoll.model.plan.RollbackStep;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What takes back something that a run does. It is written down before the run does it, so that somebody else can
/// take it back when the run cannot. Doing it again does no harm.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "undo")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Undo.CloseRoute.class, name = Undo.CloseRoute.KIND),
    @JsonSubTypes.Type(value = Undo.Continue.class, name = "continue"),
    @JsonSubTypes.Type(value = Undo.EndProcess.class, name = "end-process"),
    @JsonSubTypes.Type(value = Undo.EndMarked.class, name = "end-marked"),
    @JsonSubTypes.Type(value = Undo.RollBack.class, name = "roll-back")
})
public sealed interface Undo {
    /// What it does, in words that follow "to": "end the faults of the route a".
    String description();

    /// Ends the faults of a route of a chaos service, then closes the route.
    ///
    /// @param service base address of the service's API
    record CloseRoute(URI service, String route) implements Undo {
        /// What JSON calls it.
        public static final String KIND = "close-route";

        @Override
        public String description() {
            return "end the faults of the route " + route + " at " + service;
        }
    }

    /// Lets the programs of a node go on that the run has paused; those that were not paused do not mind.
    ///
    /// @param mark value of the variable [EndMarked#MARK]
    /// @param node value of the variable `PLIMSOLL_NODE`
    record Continue(String mark, String node) implements Undo {
        @Override
        public String description() {
            return "let the node " + node + " go on";
        }
    }

    /// Ends a program that the run started, and the programs that it started.
    ///
    /// @param started when it began, because its number may belong to another program later
    record EndProcess(long pid, Instant started, String name) implements Undo {
        @Override
        public String description() {
            return "end " + name + " (process " + pid + ")";
        }
    }

    /// Ends every program that the run started, known by a mark in its environment, where the system tells the
    /// environment of programs.
    ///
    /// @param mark value of the variable [#MARK]
    record EndMarked(String mark) implements Undo {
        /// The environment variable with the mark.
        public static final String MARK = "PLIMSOLL_RUN";

        @Override
        public String description() {
            return "end the programs of the run";
        }
    }

    /// Runs the rollback.
    ///
    /// @param command program and arguments
    /// @param directory where it runs
    /// @param patience how long it may take
    /// @param steps what is run after the command
    /// @param environment variables for its programs, such as where transactions are written down. The journal
    ///     keeps them: none is a secret
    record RollBack(
            List<String> command,
            String directory,
            Duration patience,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollbackStep> steps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> environment)
            implements Undo {
        /// One that is a command.
        public RollBack(List<String> command, String directory, Duration patience) {
            this(command, directory, patience, List.of(), Map.of());
        }

        public RollBack {
            environment = environment == null ? Map.of() : Map.copyOf(environment);
            steps = steps == null ? List.of() : List.copyOf(steps);
            command = List.copyOf(command);
        }

        @Override
        public String description() {
            return "run the rollback";
        }
    }
}
