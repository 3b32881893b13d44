package dev.plimsoll.desktop.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.diff.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what the window tells again against the sources that say it.
class TellingTest {
    private static final Telling GERMAN = Telling.of(Language.GERMAN);
    private static final Set<String> SAME = Set.of("Signal %s");
    /// What names a command, as the window's English says it. A value that only the command needs is not said then.
    private static final Map<String, String> PLACES = Catalogue.part(Language.ENGLISH, "told/places");

    private static final Pattern COMMAND = Pattern.compile(
            "'(plimsoll )?(amendment|change|drill|environment|exhibit|forecasts|incident|nearmiss|plan|premortem|procedure"
                    + "|run|survival|trash|workspace)( [a-z-]+| %s|')");
    /// What the window cannot do at that place, or what is about the command line itself.
    private static final Set<String> OF_THE_COMMAND_LINE = Set.of(
            "'plimsoll run --reset' clears what is Plimsoll's.",
            "Fields are written as in 'plan show --json', for example scope/environment.",
            "List them with 'plimsoll change list', or name another workspace.",
            "List them with 'plimsoll procedure status', or name another workspace.",
            "Name a backup that 'plimsoll workspace backup' made, and a folder of your own.",
            "Name one as 'plimsoll incident timeline %s' lists it, for example T1.",
            "Plan %s has %s comments and no number %s; name one that 'plan show' lists.",
            "Say in %s how to log in there; see 'plimsoll run --help'.",
            "Somebody whom people trust makes it with 'plimsoll nearmiss confidant'; or report anonymously.",
            "Workspace %s lies on a server and has no file to copy; write it out with 'plimsoll workspace export', or let"
                    + " the server's owner back it up with pg_dump.");

    private static List<String> parts() {
        return Telling.PARTS;
    }

    private static Map<String, String> german(String part) {
        return Catalogue.part(Language.GERMAN, "told/" + part);
    }

    /// Whether a text of a catalogue is what the sources say, where that may have a value at its places.
    private static Predicate<String> one(String said) {
        ToldPattern pattern = ToldPattern.of(said, "");
        return text -> pattern.values(text).isPresent();
    }

    /// Whether what the sources say is in a text of a catalogue.
    private static Predicate<String> partOf(String said) {
        return one("%s" + said + "%s");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everySentenceHasItsGerman(String part) {
        Set<String> keys =
                parts().stream().flatMap(each -> german(each).keySet().stream()).collect(Collectors.toSet());
        Set<String> labels = Catalogue.of(Language.GERMAN).texts().keySet().stream()
                .map(key -> key.substring(key.indexOf('|') + 1))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(ToldKinds.said(part).prose());
        missing.removeAll(labels);
        missing.removeAll(ToldKinds.UNTOLD);
        missing.removeIf(said -> keys.stream().anyMatch(partOf(said)));
        assertThat(missing).as(part).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noGermanIsLeftOver(String part) {
        ToldTexts said = ToldKinds.said(part);
        Set<String> left = new TreeSet<>(german(part).keySet());
        left.removeAll(ToldKinds.MADE_OF_NAMES);
        said.all().stream().filter(TellingTest::hasLetters).forEach(text -> left.removeIf(one(text)));
        said.prose().forEach(text -> left.removeIf(partOf(text)));
        assertThat(left).as(part).isEmpty();
    }

    private static boolean hasLetters(String text) {
        return text.replace("%s", "").chars().anyMatch(Character::isLetter);
    }

    @Test
    void nothingIsUntoldThatIsNotSaid() {
        Set<String> said = Telling.PARTS.stream()
                .flatMap(each -> ToldKinds.said(each).prose().stream())
                .collect(Collectors.toSet());
        assertThat(said).containsAll(ToldKinds.UNTOLD);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void germanIsWholeAndSorted(String part) {
        Map<String, String> texts = german(part);
        assertThat(new ArrayList<>(texts.keySet())).isEqualTo(new ArrayList<>(new TreeMap<>(texts).keySet()));
        texts.forEach((english, german) -> {
            assertThat(Places.of(german)).as(english).isEqualTo(Places.of(PLACES.getOrDefault(english, english)));
            assertThat(german).as(english).isNotBlank();
            assertThat(end(german)).as(english + " → " + german).isEqualTo(end(english));
            assertThat(german.equals(english) && !SAME.contains(english) && english.matches(".*\\p{Ll}{3}.*"))
                    .as(english)
                    .isFalse();
        });
    }

    /// What a sentence ends with.
    private static String end(String text) {
        return text.matches("(?s).*[.?:]") ? text.substring(text.length() - 1) : "";
    }

    /// Whatever the values are, each of them stands in the German sentence.
    @Test
    void valuesStay() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            for (String part : Telling.PARTS) {
                for (String english : german(part).keySet()) {
                    List<String> values = new ArrayList<>();
                    StringBuilder said = new StringBuilder(english);
                    for (int at = said.indexOf("%s"); at >= 0; at = said.indexOf("%s")) {
                        String value = "W" + random.nextInt(1_000, 10_000) + "x";
                        values.add(value);
                        said.replace(at, at + 2, value);
                    }
                    String told = GERMAN.tell(said.toString());
                    Set<Integer> kept =
                            Places.of(PLACES.getOrDefault(english, english)).keySet();
                    values.removeIf(value -> !kept.contains(values.indexOf(value) + 1));
                    assertThat(values).as("seed %d: %s → %s", seed, said, told).allMatch(told::contains);
                }
            }
        }
    }

    @Test
    void rulesSayWhyAndWhatToDoInGerman() {
        assertThat(ToldKinds.ofRules())
                .allSatisfy(said -> assertThat(GERMAN.tell(said)).isNotEqualTo(said));
    }

    @Test
    void rulesSayWhatTheyAreAboutInGerman() {
        assertThat(new Rules().all())
                .extracting(rule -> GERMAN.tell("The revision " + rule.meaning() + "."))
                .allSatisfy(
                        told -> assertThat(told).startsWith("Die Revision ").doesNotContainPattern(" (?:of|a|the) "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Planned: 5 faults. | Geplant: 5 Störungen.
        Consumer 'checkout' broke (exit code 1) when answers come 150 ms ± 50 ms later. \
        | Abnehmer „checkout“ brach (Code 1) unter dieser Störung: Antworten kommen 150 ms ± 50 ms später.
        Node 'orders' is gone: 1 program ended. | Knoten „orders“ ist weg: 1 Programm endete.
        Changed maximum of the parameter 'limit' from 200 to 100. \
            | maximum von 200 auf 100 geändert: Parameter „limit“.
            Added the value "x" to $.a in the body of the response 200. | Wert "x" hinzugefügt: $.a im Inhalt der Antwort 200.
            $.a in the request body (text/x) became optional. | Jetzt freiwillig: $.a im Inhalt der Anfrage (text/x).
            The run stopped itself: The p95 latency was 9 ms, and has been > 5 ms for 3 s. \
            | Der Lauf brach sich selbst ab: p95-Latenz war 9 ms, und das gilt seit (> 5 ms) 3 s.
        The run was stopped by ada before it could tell: ada pulled the kill switch. \
        | Der Lauf wurde von ada abgebrochen, bevor er etwas sagen konnte: ada löste den Notaus aus.
        The run stopped itself: Nobody wrote this. | Der Lauf brach sich selbst ab: Nobody wrote this.
        ada may not approve plan P1 now. | ada darf Plan P1 jetzt nicht freigeben.
        ada may not add to the timeline of an incident. \
        | ada darf das mit einem Vorfall nicht: in der Zeitleiste ergänzen.
        shop.yaml:3:5: the file is empty. | shop.yaml:3:5: die Datei ist leer.
        my shop: it is no place. | my shop: it is no place.
        Is it the right file? | Ist es die richtige Datei?
        Fault f was injected: answers come 150 ms later. | Störung f wurde eingebracht: Antworten kommen 150 ms später.
        Does consumer a still work when 'x' is missing from the 200 answer to GET /orders? \
        | Arbeitet Abnehmer a noch, wenn 'x' fehlt (die Antwort 200 auf GET /orders)?
        """)
    void tellsWhatHoldsOtherSentences(String said, String told) {
        assertThat(GERMAN.tell(said)).isEqualTo(told);
    }

    @Test
    void tellsSentencesOneAfterTheOther() {
        assertThat(GERMAN.tell("No objection is open. 3 faults could not be removed. This one is mine."))
                .isEqualTo("Kein Einwand ist offen. Störungen, die nicht entfernt werden konnten: 3."
                        + " This one is mine.");
    }

    @Test
    void namesBetweenQuotesAreLeftAsTheyAre() {
        assertThat(GERMAN.tell("Fault 'run the rollback' took no effect"))
                .isEqualTo("Fault 'run the rollback' took no effect");
        assertThat(GERMAN.tell("The fault 'run the rollback' took no effect: no message or connection met it."))
                .contains("„run the rollback“");
    }

    @Test
    void whatNamesACommandNamesThePlaceInTheWindow() {
        Telling english = Telling.of(Language.ENGLISH);
        assertThat(english.tell(
                        "The rollback has never been rehearsed for this content; rehearse it with 'plan rehearse P7'."))
                .isEqualTo(
                        "The rollback has never been rehearsed for this content; rehearse it under Steps of plan P7.");
        Set<String> named = parts().stream()
                .flatMap(part -> german(part).keySet().stream())
                .filter(said -> COMMAND.matcher(said).find())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(PLACES.keySet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(OF_THE_COMMAND_LINE);
        assertThat(PLACES).allSatisfy((said, place) -> {
            assertThat(COMMAND.matcher(place).find()).as(place).isFalse();
            String german = GERMAN.tell(said.replace("%s", "W"));
            assertThat(german)
                    .as(said)
                    .doesNotContainPattern("(plimsoll|amendment|environment|plan|procedure|trash) [a-z-]+");
        });
    }

    @Test
    void englishStaysAsItWasSaid() {
        Stream.of("Planned: 5 faults.", "", " ", "%s")
                .forEach(said ->
                        assertThat(Telling.of(Language.ENGLISH).tell(said)).isEqualTo(said));
        Stream.of("", " ", ".", "..", "%s", "Planned")
                .forEach(said -> assertThat(GERMAN.tell(said)).isEqualTo(said));
    }
}
