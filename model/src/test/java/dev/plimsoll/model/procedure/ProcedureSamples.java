package dev.plimsoll.model.procedure;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Procedures with a value in every field.
final class ProcedureSamples {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Person OLA = new Person("ola");

    private ProcedureSamples() {}

    static Step step(String name, boolean mandatory, @Nullable Section section, List<String> command) {
        return new Step(
                name,
                "Do " + name + ".",
                mandatory,
                section,
                Duration.ofMinutes(2),
                "operator",
                command,
                !command.isEmpty(),
                "");
    }

    static Procedure runbook() {
        Step fix = new Step("fix", "Mend it.", true, Section.ERADICATION, null, "", List.of(), false, "what was seen");
        return new Procedure(
                ProcedureKind.RUNBOOK,
                "Orders answer with 500",
                "When the error rate is above 5 % for a minute.",
                OLA,
                List.of(
                        step("drain", true, Section.CONTAINMENT, List.of("drain", "--all")),
                        fix,
                        step("warm-up", false, Section.RECOVERY, List.of()),
                        step("roll-back", true, Section.ROLLBACK, List.of("deploy", "previous version"))),
                List.of(new EvidenceTemplate("what was seen", "Time:\nSymptom:\n")),
                Map.of("/steps/0/colour", Json.mapper().readTree("\"red\"")));
    }

    static Procedure checklist() {
        return new Procedure(
                ProcedureKind.CHECKLIST,
                "Before a run",
                "Before each run.",
                OLA,
                List.of(
                        step("people", true, null, List.of()),
                        step("phone", true, null, List.of()),
                        step("tea", false, null, List.of())),
                List.of(),
                Map.of());
    }

    static ExecutionState started(Procedure procedure) {
        return ExecutionState.of(
                ExecutionId.number(1),
                List.of(new ExecutionEvent.Started(
                        NOON, OLA, ProcedureId.number(1), 1, procedure.digest(), procedure, null)));
    }

    static ExecutionEvent ticked(String step) {
        return new ExecutionEvent.Ticked(NOON.plusSeconds(30), OLA, step, "");
    }

    static ExecutionEvent finished() {
        return new ExecutionEvent.Finished(NOON.plusSeconds(60), OLA, "");
    }
}
