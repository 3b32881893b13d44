package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.procedure.EvidenceTemplate;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A procedure while it is written.
///
/// @param before the procedure that is changed; null for a new one
/// @param days it is to be done again after so many; empty when only as needed
/// @param evidence templates, one a line: the name, a colon, what to fill in
/// @param note what is other in this version, for the history
record ProcedureForm(
        @Nullable ProcedureState before,
        ObjectProperty<ProcedureKind> kind,
        StringProperty title,
        StringProperty purpose,
        StringProperty owner,
        StringProperty days,
        StringProperty evidence,
        StringProperty note,
        ObservableList<StepForm> steps) {
    /// Below these the fields of a file belong to a step or a template by its place, which may be another one now.
    private static final List<String> BY_PLACE = List.of("/steps/", "/evidence/");

    /// A form for a new runbook with one step, which its writer keeps right.
    static ProcedureForm fresh(Person owner) {
        return new ProcedureForm(
                null,
                new SimpleObjectProperty<>(ProcedureKind.RUNBOOK),
                text(""),
                text(""),
                text(owner.account()),
                text(""),
                text(""),
                text(""),
                FXCollections.observableArrayList(StepForm.fresh()));
    }

    /// A form with what a procedure says now.
    static ProcedureForm of(ProcedureState state) {
        Procedure procedure = state.procedure();
        Integer everyDays = procedure.everyDays();
        return new ProcedureForm(
                state,
                new SimpleObjectProperty<>(procedure.kind()),
                text(procedure.title()),
                text(procedure.purpose()),
                text(procedure.owner().account()),
                text(everyDays == null ? "" : everyDays.toString()),
                text(procedure.evidence().stream()
                        .map(template -> template.name() + ": " + template.text())
                        .collect(Collectors.joining("\n"))),
                text(""),
                FXCollections.observableArrayList(
                        procedure.steps().stream().map(StepForm::of).toList()));
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    /// Whether somebody has written something in it. Who begins one is its owner without writing that.
    boolean changed() {
        ProcedureForm first =
                before == null ? fresh(new Person(owner.get().isBlank() ? "-" : owner.get())) : of(before);
        return !parts().equals(first.parts()) || (before != null && !owner.get().equals(first.owner.get()));
    }

    private List<Object> parts() {
        return Stream.concat(
                        Stream.of(kind.get(), title.get(), purpose.get(), days.get(), evidence.get(), note.get()),
                        steps.stream().map(StepForm::parts))
                .map(Object.class::cast)
                .toList();
    }

    /// The procedure as it is written now; it may still lack what makes it of use.
    ///
    /// @throws Problem if something is missing or wrong
    Procedure procedure() {
        try {
            List<Step> written = written();
            return new Procedure(
                    kind.get(),
                    title.get().strip(),
                    purpose.get().strip(),
                    keeper(),
                    written,
                    templates(),
                    everyDays(),
                    unknown(written));
        } catch (IllegalArgumentException wrong) {
            String said = String.valueOf(wrong.getMessage());
            String sentence = Sentence.begin(said) + (said.endsWith(".") ? "" : ".");
            throw new Problem(sentence, tr("Mend it and keep the procedure again."), wrong);
        }
    }

    private Person keeper() {
        if (owner.get().isBlank()) {
            throw new Problem(
                    tr("A procedure needs an account as its owner."), tr("Mend it and keep the procedure again."));
        }
        return new Person(owner.get().strip());
    }

    /// Steps that nobody named and that say the same get a number behind their name.
    private List<Step> written() {
        Set<String> taken = new HashSet<>();
        List<Step> written = new ArrayList<>();
        for (StepForm step : steps) {
            String name = step.named();
            String unique = name;
            for (int more = 2; step.name().get().isBlank() && taken.contains(unique); more++) {
                unique = name + "-" + more;
            }
            taken.add(unique);
            written.add(step.step(unique));
        }
        return written;
    }

    private List<EvidenceTemplate> templates() {
        return evidence.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ProcedureForm::template)
                .toList();
    }

    private static EvidenceTemplate template(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || line.substring(colon + 1).isBlank()) {
            throw new Problem(
                    tr("The template of evidence '%s' has no text.", line),
                    tr("Write its name, a colon and what to fill in: graph: a picture of the error rate"));
        }
        return new EvidenceTemplate(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private @Nullable Integer everyDays() {
        String said = days.get().strip();
        try {
            return said.isEmpty() ? null : Integer.valueOf(said);
        } catch (NumberFormatException wrong) {
            throw new Problem(
                    tr("'%s' is no number of days.", said), tr("Write a whole number such as 30, or nothing."), wrong);
        }
    }

    /// What a file had that this version does not know stays where it still has its place.
    private Map<String, JsonNode> unknown(List<Step> written) {
        if (before == null) {
            return Map.of();
        }
        Procedure procedure = before.procedure();
        boolean same = names(procedure.steps()).equals(names(written))
                && procedure.evidence().equals(templates());
        return procedure.unknown().entrySet().stream()
                .filter(field -> same || BY_PLACE.stream().noneMatch(field.getKey()::startsWith))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(Step::name).toList();
    }
}
