package dev.plimsoll.model.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a procedure lacks to be of use in a bad hour, one sentence each.
public final class ProcedureLint {
    private ProcedureLint() {}

    /// The findings, in the order of the procedure; empty when nothing is missing.
    public static List<String> of(Procedure procedure) {
        List<String> findings = new ArrayList<>();
        if (procedure.purpose().isBlank()) {
            findings.add(
                    "The purpose is missing; say when the " + procedure.kind().word() + " is used.");
        }
        switch (procedure.kind()) {
            case RUNBOOK -> runbook(procedure, findings);
            case PLAYBOOK -> playbook(procedure, findings);
            case CHECKLIST -> {}
        }
        if (procedure.steps().stream().noneMatch(Step::mandatory)) {
            findings.add("No step is mandatory, so that it can be finished with nothing done; mark those that are.");
        }
        evidence(procedure, findings);
        return List.copyOf(findings);
    }

    private static void runbook(Procedure runbook, List<String> findings) {
        for (Section section : Section.values()) {
            List<Step> steps = runbook.steps().stream()
                    .filter(step -> step.section() == section)
                    .toList();
            if (steps.isEmpty()) {
                findings.add("The section " + section.title() + " is missing; add a step with the section '"
                        + section.name().toLowerCase(Locale.ROOT) + "'.");
            } else if (section == Section.ROLLBACK
                    && steps.stream().allMatch(step -> step.command().isEmpty())) {
                findings.add("The section Rollback has no command; add the program and its arguments to a step.");
            }
        }
        if (runbook.evidence().isEmpty()) {
            findings.add("There is no template of evidence; add one that says what to note down.");
        }
        runbook.steps().stream()
                .filter(step -> step.section() == null)
                .forEach(step -> findings.add("Step '" + step.name()
                        + "' belongs to no section; name containment, eradication, recovery or" + " rollback."));
    }

    private static void playbook(Procedure playbook, List<String> findings) {
        playbook.steps().stream()
                .filter(step -> step.role().isBlank())
                .forEach(step -> findings.add("Step '" + step.name() + "' names no role; say who does it."));
    }

    private static void evidence(Procedure procedure, List<String> findings) {
        List<String> known =
                procedure.evidence().stream().map(EvidenceTemplate::name).toList();
        procedure.steps().stream()
                .filter(step -> !step.evidence().isEmpty() && !known.contains(step.evidence()))
                .forEach(step -> findings.add("Step '" + step.name() + "' wants the evidence '" + step.evidence()
                        + "', and there is no template of that name; add it."));
    }
}
