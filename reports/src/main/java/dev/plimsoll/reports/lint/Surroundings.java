package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Who;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The traits of a sentence that need no clause: what is said within a few words of somebody, denied or not, and how
/// the sentence speaks, asks, exclaims, commands, thanks. Threads and chats are often not parsed well; who stands near
/// to which kind of word is known all the same. `near:w>harm-verb` is "you ... broke", `near:p>not>duty-verb` is "he
/// ... never ... tested".
final class Surroundings {
    private static final Set<String> ENDS = Set.of(".", ";", ":", "!", "?", "(", ")", "|");
    private static final Set<String> DENIALS =
            Set.of("not", "n't", "never", "no", "without", "nor", "hardly", "barely", "neither", "zero", "nothing");
    private static final Set<String> OWN = Set.of("our", "my", "us", "me", "we", "i", "myself", "ourselves");
    private static final Set<String> WRITTEN_TO = Set.of("you", "your", "yours", "yourself", "u");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "these", "those");
    private static final Set<String> PERFECT = Set.of("should", "could", "would", "might", "must");
    private static final Set<String> MASKS = Set.of("someone", "somebody", "whoever", "anyone", "anybody", "who");
    private static final String NEAR = "near:";
    private static final String TOLD = "pcynmw";
    private static final int WINDOW = 9;
    private static final int BEFORE = 6;
    private static final int CLOSE = 4;
    private static final int BRIEF = 8;
    private static final int LONG = 28;

    private final Sentence sentence;
    private final WordKinds kinds;
    private final Map<String, Integer> found;

    private Surroundings(Sentence sentence, WordKinds kinds, Map<String, Integer> found) {
        this.sentence = sentence;
        this.kinds = kinds;
        this.found = found;
    }

    /// Adds the traits, each with the index of the first word that shows it.
    static void add(Sentence sentence, WordKinds kinds, Map<String, Integer> found) {
        Surroundings surroundings = new Surroundings(sentence, kinds, found);
        for (int i = 0; i < sentence.size(); i++) {
            String who = surroundings.who(i);
            if (!who.isEmpty()) {
                surroundings.after(who, i);
                surroundings.before(who, i);
            }
        }
        surroundings.denied();
        surroundings.tone();
    }

    /// "Not his fault", "no excuse": what is denied, whoever it belongs to.
    private void denied() {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).in(DENIALS)) {
                for (int j = i + 1; j < Math.min(sentence.size(), i + 1 + CLOSE); j++) {
                    for (String kind : kinds.of(sentence.lower(j))) {
                        add("denied/" + kind, j);
                    }
                }
            }
        }
    }

    /// Whether a trait says that somebody is told of, other than the writers and those who use the product.
    static boolean tells(String trait) {
        return trait.startsWith(NEAR)
                && TOLD.indexOf(trait.charAt(NEAR.length())) >= 0
                && trait.charAt(NEAR.length() + 1) == '>';
    }

    private void add(String trait, int at) {
        found.putIfAbsent(trait, at);
    }

    /// One letter for somebody, none for anything else.
    private String who(int at) {
        Word word = sentence.at(at);
        if (word.in(OWN)) {
            return "i";
        }
        if (word.in(WRITTEN_TO)) {
            return "w";
        }
        if (word.in(THEY)) {
            return "y";
        }
        if (word.in(MASKS)) {
            return "m";
        }
        if (!word.nominal()) {
            return "";
        }
        if (Who.institution(sentence, at)) {
            return "c";
        }
        return switch (Who.of(sentence, at)) {
            case THIRD, NAMED -> "p";
            case NOBODY -> "n";
            case OUTSIDER -> "o";
            case FIRST, THEY, WORK, EITHER, THING, UNSAID -> "";
        };
    }

    private void after(String who, int from) {
        String how = "";
        for (int i = from + 1; i < Math.min(sentence.size(), from + 1 + WINDOW); i++) {
            Word word = sentence.at(i);
            if (word.in(ENDS)) {
                return;
            }
            if (word.in(DENIALS)) {
                how = "not>";
                add(NEAR + who + ">not", i);
            }
            if (word.in(PERFECT) && perfect(i)) {
                how = word.lower() + "+have>";
                add(NEAR + who + ">" + word.lower() + "+have", i);
            }
            for (String kind : kinds.of(word.lower())) {
                add(NEAR + who + ">" + how + kind, i);
            }
        }
    }

    private boolean perfect(int at) {
        return sentence.words().subList(at, Math.min(sentence.size(), at + 4)).stream()
                .anyMatch(word -> word.lower().equals("have") || word.lower().equals("of"));
    }

    private void before(String who, int from) {
        for (int i = from - 1;
                i >= Math.max(0, from - BEFORE) && !sentence.at(i).in(ENDS);
                i--) {
            for (String kind : kinds.of(sentence.lower(i))) {
                add(NEAR + kind + ">" + who, i);
            }
        }
    }

    private void tone() {
        int last = sentence.size() - 1;
        for (int i = 0; i <= last; i++) {
            String text = sentence.at(i).text();
            if (text.startsWith("!") || text.startsWith("?")) {
                add("tone:" + text.charAt(0), i);
            }
            boolean loud = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
            if (loud && kindless(text.toLowerCase(Locale.ROOT))) {
                add("tone:loud", i);
            }
        }
        Word first = sentence.at(0);
        boolean command = first.is("VERB")
                && !Forms.pastLike(first.lower())
                && !first.lower().endsWith("ing");
        if (command) {
            add("tone:command", 0);
        }
        add("tone:opens=" + opening(first), 0);
        if (last < BRIEF) {
            add("tone:brief", 0);
        }
        if (last > LONG) {
            add("tone:long", 0);
        }
        balance();
    }

    private boolean kindless(String lower) {
        return kinds.of(lower).isEmpty() && lower.chars().allMatch(Character::isLetter);
    }

    private String opening(Word first) {
        String who = who(0);
        return who.isEmpty() ? (first.is("NOUN") || first.is("VERB") ? first.tag() : first.lower()) : "@" + who;
    }

    /// Whether more is said that is bad than good.
    private void balance() {
        int bad = 0;
        int good = 0;
        int at = -1;
        for (int i = 0; i < sentence.size(); i++) {
            Set<String> known = kinds.of(sentence.lower(i));
            boolean worse = known.stream().anyMatch(kind -> kind.startsWith("bad") && !kind.equals("bad-manner"));
            bad += worse ? 1 : 0;
            at = worse && at < 0 ? i : at;
            good += known.stream().anyMatch(kind -> kind.startsWith("good")) ? 1 : 0;
        }
        add(
                bad > good ? (bad > 1 ? "tone:much worse" : "tone:worse") : bad == 0 ? "tone:nothing bad" : "tone:even",
                Math.max(at, 0));
    }
}
