package dev.plimsoll.desktop.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.SaidTexts.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the catalogues against the texts that the sources say.
class CataloguesTest {
    private static final SaidTexts TEXTS = SaidTexts.read();

    private static final Map<String, Set<String>> FOLDERS = Map.of(
            "contracts", Set.of("amendment", "agreement"),
            "runs", Set.of("run", "scenario", "environment", "exhibit", "report"),
            "plans", Set.of("plan"),
            "learning",
                    Set.of(
                            "action",
                            "document",
                            "drill",
                            "incident",
                            "learning",
                            "lesson",
                            "nearmiss",
                            "premortem",
                            "procedure"));

    /// The file of a language that holds the texts of a package.
    private static String part(String folder) {
        return FOLDERS.entrySet().stream()
                .filter(part -> part.getValue().contains(folder))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("frame");
    }

    private static Map<String, String> german(String part) {
        return Catalogue.part(Language.GERMAN, part);
    }

    private static Map<String, Set<String>> keysOfParts() {
        return TEXTS.said().stream()
                .collect(Collectors.groupingBy(
                        said -> part(said.folder()), Collectors.mapping(Said::key, Collectors.toSet())));
    }

    @Test
    void whatIsSaidIsAText() {
        assertThat(TEXTS.wrong()).isEmpty();
        assertThat(TEXTS.said()).isNotEmpty();
    }

    @Test
    void everyTextHasItsGermanInThePartThatSaysIt() {
        keysOfParts()
                .forEach((part, keys) -> assertThat(without(keys, german(part).keySet()))
                        .as(part)
                        .isEmpty());
        Set<String> all = Stream.of("frame", "contracts", "runs", "plans", "learning")
                .flatMap(part -> german(part).keySet().stream())
                .collect(Collectors.toSet());
        assertThat(without(ReviewedTexts.foreign(), all))
                .as("labels of the model and the engine")
                .isEmpty();
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    @Test
    void noGermanTextIsLeftOver() {
        Set<String> foreign = ReviewedTexts.foreign();
        for (String part : Catalogue.PARTS) {
            Set<String> keys = keysOfParts().getOrDefault(part, Set.of());
            assertThat(without(without(german(part).keySet(), keys), foreign))
                    .as(part)
                    .isEmpty();
        }
    }

    @Test
    void theSameTextHasTheSameGermanEverywhere() {
        Map<String, String> seen = new HashMap<>();
        for (String part : Catalogue.PARTS) {
            german(part)
                    .forEach((key, text) -> assertThat(seen.putIfAbsent(key, text))
                            .as(part + ": " + key)
                            .isIn(null, text));
        }
    }

    @Test
    void placesAgree() {
        for (String part : Catalogue.PARTS) {
            german(part)
                    .forEach((key, text) -> assertThat(Places.of(text)).as(key).isEqualTo(Places.of(key)));
        }
        for (Said said : TEXTS.said()) {
            int places = said.values() <= 0 ? 0 : Places.of(said.key()).size();
            assertThat(places).as("values of: " + said.key()).isLessThanOrEqualTo(Math.max(said.values(), 0));
        }
    }

    @Test
    void germanIsGermanAndWhole() {
        for (String part : Catalogue.PARTS) {
            german(part).forEach((key, text) -> {
                String english = key.substring(key.indexOf('|') + 1);
                assertThat(text).as(key).isNotBlank();
                assertThat(text.equals(english)).as(key).isEqualTo(ReviewedTexts.SAME.contains(key));
                assertThat(ending(text)).as(key + " → " + text).isEqualTo(ending(english));
                assertThat(edge(text)).as(key + " → " + text).isEqualTo(edge(english));
            });
        }
    }

    /// What a text ends with, if that is a sign that tells a sentence, a choice that asks more, or an introduction.
    private static String ending(String text) {
        String stripped = text.strip();
        return stripped.matches("(?s).*[.…:?]") ? stripped.substring(stripped.length() - 1) : "";
    }

    /// Whether a text begins or ends with a blank.
    private static List<Boolean> edge(String text) {
        return List.of(text.startsWith(" "), text.endsWith(" "));
    }

    @Test
    void aCatalogueIsSorted() {
        for (String part : Catalogue.PARTS) {
            List<String> keys = new ArrayList<>(german(part).keySet());
            assertThat(keys).as(part).isEqualTo(new ArrayList<>(new TreeMap<>(german(part)).keySet()));
        }
    }

    @Test
    void whatLooksLikeATextIsSaid() {
        assertThat(TEXTS.loose())
                .filteredOn(text -> !ReviewedTexts.UNSAID.containsKey(text.text()))
                .isEmpty();
    }

    @Test
    void nothingIsReviewedThatIsNotThere() {
        assertThat(TEXTS.loose())
                .extracting(SaidTexts.Loose::text)
                .containsAll(new TreeSet<>(ReviewedTexts.UNSAID.keySet()));
    }
}
