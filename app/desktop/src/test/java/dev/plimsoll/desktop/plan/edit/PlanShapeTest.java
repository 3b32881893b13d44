package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class PlanShapeTest {
    private final Shape.Section plan = PlanShape.read();

    @Test
    void everyFieldOfAPlanStandsOnOnePage() {
        List<JsonPointer> parts = new ArrayList<>();
        for (Shape.Field field : plan.fields()) {
            JsonPointer place = JsonPointer.empty().appendProperty(field.name());
            if (field.name().equals("terms")) {
                ((Shape.Section) field.shape()).fields().forEach(term -> parts.add(place.appendProperty(term.name())));
            } else if (!field.name().equals("unknown")) {
                parts.add(place);
            }
        }
        assertThat(parts)
                .hasSizeGreaterThan(25)
                .allSatisfy(part -> assertThat(Page.values())
                        .as("pages that show %s", part)
                        .filteredOn(page -> page.shows(part))
                        .hasSize(1));
    }

    @Test
    void everyFieldSaysWhatItIsCalledAndWhatBelongsThere() {
        Set<String> fields = new TreeSet<>();
        collect(plan, fields);
        fields.remove("ExperimentPlan.unknown");
        Set<String> known = new TreeSet<>(FieldWords.known());
        known.remove("OperationKey.method");
        known.remove("OperationKey.path");
        assertThat(known).isEqualTo(fields);
        assertThat(known).allSatisfy(field -> {
            String[] name = field.split("\\.");
            assertThat(FieldWords.hint(name[0], name[1])).isNotEmpty().doesNotContain("null");
        });
    }

    private static void collect(Shape shape, Set<String> fields) {
        switch (shape) {
            case Shape.Section section -> collect(section.type(), section, fields);
            case Shape.Kinds kinds -> kinds.kinds().values().forEach(one -> collect(kinds.type(), one, fields));
            case Shape.Listing(Shape item) -> collect(item, fields);
            default -> {
                // It holds no fields.
            }
        }
    }

    private static void collect(String type, Shape.Section section, Set<String> fields) {
        section.fields().forEach(field -> {
            fields.add(type + "." + field.name());
            collect(field.shape(), fields);
        });
    }

    @Test
    void everyGateOfTheContentHasItsPlace() {
        for (String gate : List.of("Hypothesis", "Faults", "Limits", "Owners", "Kill switch", "Known good set")) {
            JsonPointer place = PlanCheck.place(new Gate(gate, false, "closed"));
            assertThat(Page.values()).filteredOn(page -> page.shows(place)).hasSize(1);
        }
    }
}
