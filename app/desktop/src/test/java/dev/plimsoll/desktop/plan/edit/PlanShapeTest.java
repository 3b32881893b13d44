package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.language.Translation;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

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
        Set<String> known = new TreeSet<>(FieldWords.known(Language.ENGLISH));
        known.remove("OperationKey.method");
        known.remove("OperationKey.path");
        assertThat(known).isEqualTo(fields);
        assertThat(known).allSatisfy(field -> {
            String[] name = field.split("\\.");
            assertThat(FieldWords.hint(name[0], name[1])).isNotEmpty().doesNotContain("null");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasAWordAndAHintForEveryField(Language language) {
        assertThat(FieldWords.known(language)).isEqualTo(FieldWords.known(Language.ENGLISH));
        assertThat(FieldWords.known(language))
                .allSatisfy(field ->
                        assertThat(FieldWords.words(language, field)).hasSize(2).noneMatch(String::isBlank));
    }

    @Test
    void everyChoiceOfTheFormHasAGermanWord() {
        Set<String> choices = new TreeSet<>();
        choices(plan, choices);
        JsonNode german = Json.mapper().readTree(Translation.class.getResourceAsStream("de/plans.json"));
        assertThat(choices)
                .hasSizeGreaterThan(30)
                .allSatisfy(choice -> assertThat(german.path("choice|" + FieldWords.plain(choice))
                                .asString(""))
                        .isNotBlank());
    }

    private static void choices(Shape shape, Set<String> choices) {
        switch (shape) {
            case Shape.Section section -> section.fields().forEach(field -> choices(field.shape(), choices));
            case Shape.Kinds kinds -> {
                choices.addAll(kinds.kinds().keySet());
                kinds.kinds().values().forEach(one -> choices(one, choices));
            }
            case Shape.Listing(Shape item) -> choices(item, choices);
            case Shape.Choice(List<String> words) -> choices.addAll(words);
            default -> {
                // Nothing is chosen there.
            }
        }
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
