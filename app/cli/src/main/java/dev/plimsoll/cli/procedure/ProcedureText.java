package dev.plimsoll.cli.procedure;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.procedure.DoProcedure;
import dev.plimsoll.engine.procedure.FindProcedures;
import dev.plimsoll.model.plan.Lasting;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureEvent;
import dev.plimsoll.model.procedure.ProcedureLint;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Procedures and their executions for people to read in a terminal.
public final class ProcedureText {
    private ProcedureText() {}

    /// One line a procedure.
    public static String list(FindProcedures find) {
        Table table = new Table().row("PROCEDURE", "KIND", "VERSION", "STEPS", "LAST EXERCISED", "OWNER", "TITLE");
        find.all()
                .forEach(state -> table.row(
                        state.id().value(),
                        state.procedure().kind().word(),
                        Integer.toString(state.version()),
                        Integer.toString(state.procedure().steps().size()),
                        last(find, state),
                        state.procedure().owner().account(),
                        state.procedure().title()));
        return table.render("");
    }

    private static String last(FindProcedures find, ProcedureState state) {
        return find.lastExercised(state.id()).map(Instant::toString).orElse("never");
    }

    /// A version with its steps, and what happened to the procedure.
    public static String show(FindProcedures find, ProcedureState state, int version) {
        Procedure procedure = state.version(version);
        Table head = new Table()
                .row("Procedure", state.id() + "  " + procedure.title())
                .row("Kind", procedure.kind().word())
                .row("Version", version + " of " + state.version())
                .row("Purpose", procedure.purpose())
                .row("Owner", procedure.owner().account())
                .row("Last exercised", last(find, state))
                .row("Lint", lint(procedure))
                .row("Digest", procedure.digest());
        Table steps = new Table();
        procedure.steps().forEach(step -> steps.row(step.name(), text(step)));
        Table history = new Table();
        state.events()
                .forEach(event -> history.row(
                        event.at().toString(),
                        (event instanceof ProcedureEvent.Revised revised
                                ? "revised by " + event.by() + (revised.note().isBlank() ? "" : ": " + revised.note())
                                : "drafted by " + event.by())));
        return head.render("") + "\nSteps\n" + steps.render("  ") + "\nHistory\n" + history.render("  ");
    }

    private static String lint(Procedure procedure) {
        int findings = ProcedureLint.of(procedure).size();
        return findings == 0 ? "nothing is missing" : Words.count(findings, "finding") + "; see 'procedure lint'";
    }

    private static String text(Step step) {
        List<String> remarks = new ArrayList<>();
        if (step.mandatory()) {
            remarks.add("mandatory");
        }
        if (step.section() != null) {
            remarks.add(step.section().title());
        }
        if (step.target() != null) {
            remarks.add("target " + Lasting.words(step.target()));
        }
        if (!step.role().isEmpty()) {
            remarks.add("by the " + step.role());
        }
        if (!step.evidence().isEmpty()) {
            remarks.add("evidence: " + step.evidence());
        }
        if (!step.command().isEmpty()) {
            remarks.add("command: " + command(step.command()));
        }
        return step.text() + (remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")");
    }

    /// A command as people can copy it into 'sh': each argument that needs it in single quotes.
    public static String command(List<String> command) {
        return String.join(
                " ",
                command.stream()
                        .map(word ->
                                word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                        .toList());
    }

    /// What `--run` would do, exactly.
    public static String dryRun(Step step, String folder) {
        if (!step.runnable()) {
            return "Nothing would be executed: step '" + step.name() + "' is done by hand"
                    + (step.command().isEmpty() ? "" : ", for example with: " + command(step.command())) + ".\n";
        }
        return "Would execute, without a shell, in " + folder + ", for at most "
                + Lasting.words(DoProcedure.patience(step)) + ":\n"
                + new Table()
                        .row("program", step.command().getFirst())
                        .row(
                                "arguments",
                                String.join(
                                        " ",
                                        step.command().subList(1, step.command().size()).stream()
                                                .map(word -> "[" + word + "]")
                                                .toList()))
                        .render("  ");
    }

    /// One line an execution.
    public static String executions(List<ExecutionState> all) {
        Table table = new Table().row("EXECUTION", "PROCEDURE", "VERSION", "PLAN", "STATE", "STARTED", "TITLE");
        all.forEach(state -> table.row(
                state.id().value(),
                state.start().id().value(),
                Integer.toString(state.start().version()),
                state.start().plan() == null ? "-" : state.start().plan().value(),
                standing(state),
                state.start().at().toString(),
                state.procedure().title()));
        return table.render("");
    }

    /// Where it stands, in a few words.
    public static String standing(ExecutionState state) {
        if (state.finished()) {
            return "finished";
        }
        if (state.over()) {
            return "aborted";
        }
        return state.current().map(step -> "at step " + step.name()).orElse("every step done, to be finished");
    }

    /// Every step with how it ended, what is attached and how long it took.
    public static String status(ExecutionState state) {
        Table steps = new Table();
        for (Step step : state.procedure().steps()) {
            steps.row(mark(state, step), step.name(), text(step));
            outcome(state, step).forEach(line -> steps.row("", "", line));
        }
        String end = state.last() instanceof ExecutionEvent.Aborted aborted
                ? "Aborted by " + aborted.by() + ": " + aborted.reason() + "\n"
                : "";
        return "Execution " + state.id() + " of " + state.start().id() + ", version "
                + state.start().version() + " (digest " + state.start().digest().substring(0, 12) + "), "
                + standing(state) + ", " + Lasting.words(shown(state.lasted())) + " from its start to its last event.\n"
                + steps.render("") + end;
    }

    private static Duration shown(Duration length) {
        return Duration.ofMillis(length.toMillis());
    }

    private static String mark(ExecutionState state, Step step) {
        return state.outcome(step.name())
                .map(event -> event instanceof ExecutionEvent.Ticked ? "[x]" : "[-]")
                .orElse("[ ]");
    }

    private static List<String> outcome(ExecutionState state, Step step) {
        List<String> lines = new ArrayList<>();
        for (ExecutionEvent.OfStep event : state.ofStep(step.name(), ExecutionEvent.OfStep.class)) {
            String by = " by " + event.by() + " at " + event.at();
            lines.add(
                    switch (event) {
                        case ExecutionEvent.Ticked ticked -> "ticked" + by + timed(state, step) + said(ticked.note());
                        case ExecutionEvent.Skipped skipped -> "skipped" + by + said(skipped.reason());
                        case ExecutionEvent.Attached attached ->
                            "attached" + by + ": " + attached.evidence().name() + ", "
                                    + attached.evidence().bytes() + " bytes, SHA-256 "
                                    + attached.evidence().digest()
                                    + said(attached.evidence().note());
                        case ExecutionEvent.CommandBegan began -> "executed" + by + ": " + command(began.command());
                        case ExecutionEvent.CommandEnded ended ->
                            (ended.exitCode() == null ? "did not end" : "ended with exit code " + ended.exitCode())
                                    + " after " + Words.duration(ended.took()) + said(ended.output());
                    });
        }
        if (state.openCommand(step.name()).isPresent()) {
            lines.add("Nothing is known of its end: find out what it did before you run it again.");
        }
        return lines;
    }

    private static String timed(ExecutionState state, Step step) {
        Duration took = state.took(step.name()).orElse(Duration.ZERO);
        Duration target = step.target();
        return ", after " + Words.duration(took)
                + (target == null
                        ? ""
                        : " of " + Words.duration(target) + (took.compareTo(target) > 0 ? " (too slow)" : ""));
    }

    private static String said(String text) {
        return text.isBlank() ? "" : ": " + text;
    }
}
