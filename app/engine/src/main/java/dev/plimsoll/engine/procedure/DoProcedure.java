package dev.plimsoll.engine.procedure;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.command.CommandRunner;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.procedure.Evidence;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import dev.plimsoll.model.procedure.policy.ProcedureAction;
import dev.plimsoll.model.procedure.policy.ProcedurePolicy;
import dev.plimsoll.storage.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does a procedure step by step. Each step is on disk before the next; refusals are noted in the ledger.
public final class DoProcedure {
    /// Of one piece of evidence, in bytes: 8 MiB.
    public static final int MOST_EVIDENCE = 8 * 1024 * 1024;

    /// For a step that says nothing of its length.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Workspace workspace;
    private final FindProcedures find;
    private final Supplier<ProcedurePolicy> policy;
    private final KeepRefusals refusals;
    private final InstantSource clock;

    DoProcedure(
            Workspace workspace,
            FindProcedures find,
            Supplier<ProcedurePolicy> policy,
            KeepRefusals refusals,
            InstantSource clock) {
        this.workspace = workspace;
        this.find = find;
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Starts a version of a procedure.
    ///
    /// @param version counted from 1
    /// @param plan for which plan; null when for none
    public ExecutionState start(ProcedureState state, int version, Person by, @Nullable PlanId plan) {
        Procedure procedure = state.version(version);
        refusals.require(
                policy.get().decide(ProcedureAction.DO, by),
                new KeepRefusals.Attempt(by, "execution start", state.id().value(), "", procedure.digest()),
                by + " may not do procedure " + state.id() + ".");
        return workspace
                .records()
                .executions()
                .create(new ExecutionEvent.Started(
                        clock.instant(), by, state.id(), version, procedure.digest(), procedure, plan));
    }

    public ExecutionState tick(ExecutionState seen, String step, Person by, String note) {
        return act(seen, new ExecutionEvent.Ticked(clock.instant(), by, step, note), "tick a step of");
    }

    public ExecutionState skip(ExecutionState seen, String step, Person by, String reason) {
        return act(seen, new ExecutionEvent.Skipped(clock.instant(), by, step, reason), "skip a step of");
    }

    /// @param name of the file, or of what it is
    /// Keeps the bytes, then notes them.
    ///
    /// @param bytes at most [#MOST_EVIDENCE]
    /// @throws Problem if they are more
    public ExecutionState attach(ExecutionState seen, String step, Person by, String name, byte[] bytes, String note) {
        if (bytes.length > MOST_EVIDENCE) {
            throw new Problem(
                    "'" + name + "' has " + bytes.length + " bytes, and at most " + MOST_EVIDENCE
                            + " are kept of one piece of evidence.",
                    "Attach a part of it, or a note that says where it lies.");
        }
        require(
                seen,
                new ExecutionEvent.Attached(
                        clock.instant(), by, step, new Evidence(name, Json.sha256(bytes), bytes.length, note)),
                "attach evidence to");
        workspace.attachments().keep(name, bytes);
        Evidence evidence = new Evidence(name, Json.sha256(bytes), bytes.length, note);
        return act(seen, new ExecutionEvent.Attached(clock.instant(), by, step, evidence), "attach evidence to");
    }

    public ExecutionState abort(ExecutionState seen, Person by, String reason) {
        return act(seen, new ExecutionEvent.Aborted(clock.instant(), by, reason), "abort");
    }

    public ExecutionState resume(ExecutionState seen, Person by) {
        return act(seen, new ExecutionEvent.Resumed(clock.instant(), by), "resume");
    }

    /// @throws Refusal if a mandatory step is not ticked
    public ExecutionState finish(ExecutionState seen, Person by, String note) {
        return act(seen, new ExecutionEvent.Finished(clock.instant(), by, note), "finish");
    }

    /// The longest that the command of a step may take: three times its target.
    public static Duration patience(Step step) {
        Duration target = step.target();
        return target == null ? PATIENCE : target.multipliedBy(3);
    }

    /// Executes the command of a step without a shell, in the workspace's folder, and notes its beginning before and
    /// its end after; ticks the step when it ended with 0.
    ///
    /// @param secrets are not put into the output that is kept
    /// @throws Problem if it did not end with 0; the output is kept, and the step stays open
    public ExecutionState run(ExecutionState seen, String name, Person by, SecretWords secrets) {
        Step step = seen.procedure()
                .step(name)
                .orElseThrow(() -> new Problem(
                        "There is no step '" + name + "' in execution " + seen.id() + ".",
                        "See them with 'procedure status " + seen.id() + "'."));
        ExecutionState begun = act(
                seen,
                new ExecutionEvent.CommandBegan(clock.instant(), by, name, step.command()),
                "execute a command of");
        CommandRunner.Ended ended = ended(step);
        String output = secrets.hide(ended.output());
        ExecutionState after = workspace
                .records()
                .executions()
                .append(
                        begun,
                        new ExecutionEvent.CommandEnded(
                                clock.instant(), by, name, ended.exitCode(), ended.took(), output));
        if (!Integer.valueOf(0).equals(ended.exitCode())) {
            throw new Problem(
                    "The command of step '" + name + "' " + failure(ended, step)
                            + "; the step is not ticked. It printed: " + (output.isEmpty() ? "nothing" : output) + ".",
                    "Mend the cause and run it again, or do it by hand and tick it.");
        }
        return tick(after, name, by, "");
    }

    private static String failure(CommandRunner.Ended ended, Step step) {
        if (!ended.started()) {
            return "could not be started";
        }
        return ended.exitCode() == null
                ? "was stopped after " + patience(step).toSeconds() + " s"
                : "ended with exit code " + ended.exitCode();
    }

    private CommandRunner.Ended ended(Step step) {
        try {
            return CommandRunner.run(step.command(), workspace.folder(), Map.of(), patience(step));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Problem(
                    "The command of step '" + step.name() + "' was interrupted.",
                    "Find out what it did before you go on.",
                    interrupted);
        }
    }

    private ExecutionState act(ExecutionState seen, ExecutionEvent event, String deed) {
        ExecutionState present = require(seen, event, deed);
        return workspace.records().executions().append(present, event);
    }

    private ExecutionState require(ExecutionState seen, ExecutionEvent event, String deed) {
        ExecutionState present = find.execution(seen.id());
        refusals.require(
                policy.get().decide(present, event),
                new KeepRefusals.Attempt(
                        event.by(),
                        "execution " + deed.substring(0, (deed + " ").indexOf(' ')),
                        subject(present, event),
                        "",
                        present.start().digest()),
                event.by() + " may not " + deed + " execution " + present.id() + " now.");
        return present;
    }

    private static String subject(ExecutionState state, ExecutionEvent event) {
        return state.id() + (event instanceof ExecutionEvent.OfStep about ? ", " + about.step() : "");
    }
}
