package dev.plimsoll.model.procedure;

import static dev.plimsoll.model.procedure.ProcedureSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExecutionStateTest {
    private static final Evidence NOTE = new Evidence("note.txt", "ab".repeat(32), 3, "");

    private static String refused(ExecutionState state, ExecutionEvent event) {
        String why = new Course(state).obstacle(event);
        assertThatThrownBy(() -> state.after(event)).hasMessage(why);
        return why;
    }

    @Test
    void aRunbookIsDoneInOrder() {
        ExecutionState state = started(runbook());
        assertThat(refused(state, ticked("fix")))
                .isEqualTo("Step 'drain' comes before 'fix' and is open; tick it first.");
        state = state.after(ticked("drain"));
        assertThat(refused(state, ticked("drain")))
                .isEqualTo("Step 'drain' was ended by ola at 2026-11-21T12:00:30Z already.");
        assertThat(refused(state, ticked("fix")))
                .isEqualTo("Step 'fix' wants evidence, what was seen, and nothing is attached; attach it with"
                        + " 'procedure attach E1 fix FILE'.");
        state = state.after(new ExecutionEvent.Attached(NOON, OLA, "fix", NOTE)).after(ticked("fix"));
        assertThat(refused(state, ticked("roll-back")))
                .isEqualTo("Step 'warm-up' comes before 'roll-back' and is open; tick or skip it first.");
        state = state.after(new ExecutionEvent.Skipped(NOON, OLA, "warm-up", "it was warm"));
        assertThat(refused(state, finished()))
                .isEqualTo(
                        "Step 'roll-back' (Do roll-back.) is mandatory and not ticked; do it and tick it, or abort the"
                                + " execution with a reason.");
        state = state.after(ticked("roll-back")).after(finished());
        assertThat(state.finished()).isTrue();
        assertThat(refused(state, ticked("fix")))
                .startsWith("Execution E1 ended at")
                .endsWith("start another.");
    }

    @Test
    void whatIsMandatoryCannotBeSkippedAndReasonsAreAskedFor() {
        ExecutionState state = started(checklist());
        assertThat(refused(state, new ExecutionEvent.Skipped(NOON, OLA, "phone", "hurry")))
                .isEqualTo(
                        "Step 'phone' is mandatory and cannot be skipped; do it and tick it, or abort the execution.");
        assertThat(refused(state, new ExecutionEvent.Skipped(NOON, OLA, "tea", " ")))
                .contains("it is empty; say why");
        assertThat(refused(state, new ExecutionEvent.Aborted(NOON, OLA, ""))).contains("it is empty; say why");
        assertThat(refused(state, ticked("coffee")))
                .isEqualTo("There is no step 'coffee'; the steps are people, phone, tea.");
        assertThat(state.after(new ExecutionEvent.Aborted(NOON, OLA, "fire")).over())
                .isTrue();
    }

    @Test
    void aCommandIsExecutedOnlyAsTheStepSays() {
        ExecutionState state = started(runbook());
        List<String> command = List.of("drain", "--all");
        assertThat(refused(state, new ExecutionEvent.CommandBegan(NOON, OLA, "drain", List.of("drain"))))
                .contains("does not say that Plimsoll may execute its command");
        assertThat(refused(state, new ExecutionEvent.CommandBegan(NOON, OLA, "fix", List.of("rm"))))
                .contains("does not say that Plimsoll may execute anything");
        assertThat(refused(state, new ExecutionEvent.CommandEnded(NOON, OLA, "drain", 0, Duration.ZERO, "")))
                .contains("No command of step 'drain' was begun");
        ExecutionState begun = state.after(new ExecutionEvent.CommandBegan(NOON, OLA, "drain", command));
        assertThat(begun.openCommand("drain")).isPresent();
        ExecutionState ended =
                begun.after(new ExecutionEvent.CommandEnded(NOON, OLA, "drain", 1, Duration.ofSeconds(2), "no"));
        assertThat(ended.openCommand("drain")).isEmpty();
        assertThat(ended.current().orElseThrow().name()).isEqualTo("drain");
    }

    @Test
    void theTimeOfAStepIsThatSinceTheOneBefore() {
        ExecutionState state = started(checklist())
                .after(new ExecutionEvent.Ticked(NOON.plusSeconds(30), OLA, "people", ""))
                .after(new ExecutionEvent.Resumed(NOON.plusSeconds(1000), OLA))
                .after(new ExecutionEvent.Ticked(NOON.plusSeconds(1010), OLA, "phone", ""));

        assertThat(state.took("people")).contains(Duration.ofSeconds(30));
        assertThat(state.took("phone")).contains(Duration.ofSeconds(10));
        assertThat(state.took("tea")).isEmpty();
        assertThat(state.lasted()).isEqualTo(Duration.ofSeconds(1010));
    }

    /// Random events against a model that knows only which steps are done; the history, cut anywhere and read again,
    /// stands at the same step.
    @Test
    void afterACrashItStandsAtTheSameStep() {
        int finished = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Procedure procedure = random.nextBoolean() ? runbook() : checklist();
            boolean ordered = procedure.kind() != ProcedureKind.CHECKLIST;
            List<String> names = procedure.steps().stream().map(Step::name).toList();
            ExecutionState state = started(procedure);
            Set<String> done = new HashSet<>();
            Set<String> ticks = new HashSet<>();
            Set<String> shown = new HashSet<>();
            for (int step = 0; step < 40 && !state.over(); step++) {
                String name = names.get(random.nextInt(names.size()));
                Step about = procedure.step(name).orElseThrow();
                int first = names.stream()
                        .filter(each -> !done.contains(each))
                        .findFirst()
                        .map(names::indexOf)
                        .orElse(-1);
                boolean next = !done.contains(name) && (!ordered || names.indexOf(name) == first);
                ExecutionEvent event;
                boolean possible;
                switch (random.nextInt(10)) {
                    case 0 -> {
                        event = new ExecutionEvent.Skipped(NOON, OLA, name, "why not");
                        possible = next && !about.mandatory();
                    }
                    case 1 -> {
                        event = finished();
                        possible = procedure.steps().stream()
                                .allMatch(each -> !each.mandatory() || ticks.contains(each.name()));
                    }
                    case 2, 3 -> {
                        event = new ExecutionEvent.Attached(NOON, OLA, name, NOTE);
                        possible = true;
                    }
                    default -> {
                        event = ticked(name);
                        possible = next && (about.evidence().isEmpty() || shown.contains(name));
                    }
                }
                assertThat(new Course(state).obstacle(event).isEmpty())
                        .as("seed %d, step %d: %s in %s", seed, step, event, state.events())
                        .isEqualTo(possible);
                if (possible) {
                    state = state.after(event);
                    switch (event) {
                        case ExecutionEvent.Ticked _ -> {
                            done.add(name);
                            ticks.add(name);
                        }
                        case ExecutionEvent.Skipped _ -> done.add(name);
                        case ExecutionEvent.Attached _ -> shown.add(name);
                        default -> finished++;
                    }
                }
                List<ExecutionEvent> again = new ArrayList<>();
                state.events().forEach(one -> again.add(Json.read(Json.canonical(one), ExecutionEvent.class)));
                ExecutionState read = ExecutionState.of(state.id(), again);
                assertThat(read).as("seed %d", seed).isEqualTo(state);
                assertThat(read.current().map(Step::name).orElse(""))
                        .as("seed %d", seed)
                        .isEqualTo(names.stream()
                                .filter(each -> !done.contains(each))
                                .findFirst()
                                .orElse(""));
            }
        }
        assertThat(finished).isGreaterThan(50);
    }

    @Test
    void evidenceIsKnownByItsDigest() {
        assertThatThrownBy(() -> new Evidence("x", "abc", 1, "")).hasMessageContaining("64 hex digits, not 'abc'");
        assertThat(new Evidence("x", Sha256.of("ab".repeat(32)).digits(), 1, "").bytes())
                .isEqualTo(1);
    }
}
