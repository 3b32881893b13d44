package dev.plimsoll.reports.lint.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/// The forms of English verbs, made from their base form.
public final class Forms {
    /// Base, past and participle of irregular verbs.
    private static final Map<String, String[]> IRREGULAR = Arrays.stream(
                    """
                    arise arose arisen, awake awoke awoken, be was been, bear bore borne, beat beat beaten,
                    become became become, begin began begun, bend bent bent, bind bound bound, bite bit bitten,
                    blow blew blown, break broke broken, bring brought brought, build built built, buy bought bought,
                    cast cast cast, catch caught caught, choose chose chosen, come came come, cost cost cost,
                    cut cut cut, deal dealt dealt, do did done, draw drew drawn, drink drank drunk, drive drove driven,
                    eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found,
                    fling flung flung, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen,
                    forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got got, give gave given,
                    go went gone, grow grew grown, have had had, hear heard heard, hide hid hidden, hit hit hit,
                    hold held held, hurt hurt hurt, keep kept kept, know knew known, lay laid laid, lead led led,
                    learn learned learnt, leave left left, lend lent lent, let let let, lie lied lied, lose lost lost,
                    make made made, mean meant meant, meet met met, mishear misheard misheard, mislead misled misled,
                    misread misread misread, mistake mistook mistaken, misunderstand misunderstood misunderstood,
                    overdo overdid overdone, override overrode overridden, oversee oversaw overseen,
                    oversleep overslept overslept, overtake overtook overtaken, overwrite overwrote overwritten,
                    panic panicked panicked, pay paid paid, put put put, read read read, ride rode ridden,
                    ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought,
                    sell sold sold, send sent sent, set set set, shake shook shaken, show showed shown, shut shut shut,
                    sit sat sat, sleep slept slept, speak spoke spoken, spend spent spent, split split split,
                    stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck, swear swore sworn,
                    sweep swept swept, take took taken, teach taught taught, tear tore torn, tell told told,
                    think thought thought, throw threw thrown, understand understood understood, undo undid undone,
                    upset upset upset, wake woke woken, wear wore worn, win won won, withdraw withdrew withdrawn,
                    withhold withheld withheld, write wrote written\
                    """.strip().split(",\\s*", -1))
            .map(row -> row.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(forms -> forms[0], forms -> new String[] {forms[1], forms[2]}));

    private static final Set<String> PASTS =
            IRREGULAR.values().stream().map(forms -> forms[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTICIPLES =
            IRREGULAR.values().stream().map(forms -> forms[1]).collect(Collectors.toUnmodifiableSet());

    /// Pasts that are nouns or adjectives as well, or the base of another verb.
    private static final Set<String> OTHERWISE = Set.of(
            "felt", "found", "left", "lay", "saw", "shot", "thought", "bound", "wound", "ground", "rose", "dove",
            "spoke", "bit", "lit", "met", "cast", "fell", "swept", "stood", "held", "led", "built", "meant", "laid",
            "said", "paid", "learned", "showed", "lied", "stuck", "lost", "bore", "fed", "fought", "won", "spent");

    private static final Set<String> DOUBLING = Set.of(
            "plan", "skip", "drop", "stop", "omit", "commit", "forget", "get", "run", "let", "set", "put", "cut",
            "ship", "step", "spot", "map", "wrap", "log", "debug", "admit", "submit", "occur", "rip", "prefer", "plug",
            "unplug", "swap", "drag", "scan", "grab", "strip", "tag", "flag", "tip", "trip", "trim", "slip", "pop",
            "sit", "shut", "hit", "win", "begin", "split", "overrun", "rerun", "forbid", "upset");

    private static final int SHORTEST_STEMMED = 4;

    private Forms() {}

    /// A word without its endings, as Porter's algorithm takes them off; short words stay as they are.
    ///
    /// @param lower in lower case
    public static String stem(String lower) {
        return lower.length() < SHORTEST_STEMMED ? lower : new PorterStemmer().stem(lower);
    }

    /// All forms of a verb.
    ///
    /// @param base the verb's base form
    public static Set<String> of(String base) {
        if (base.equals("be")) {
            return new TreeSet<>(List.of("be", "am", "is", "are", "was", "were", "been", "being"));
        }
        return new TreeSet<>(Arrays.asList(base, past(base), participle(base), gerund(base), third(base)));
    }

    /// Whether a word can be the past or the participle of a verb.
    public static boolean past(String word, String base) {
        return word.equals(past(base)) || word.equals(participle(base));
    }

    /// Whether a word looks like a participle of any verb: a regular ending or a known irregular form.
    public static boolean participleLike(String word) {
        return (word.endsWith("ed") && word.length() > 3)
                || (word.endsWith("en") && word.length() > 4)
                || PARTICIPLES.contains(word);
    }

    /// Whether a word looks like the past of any verb.
    public static boolean pastLike(String word) {
        return participleLike(word) || PASTS.contains(word);
    }

    /// Whether a word is the past of an irregular verb and nothing else.
    static boolean onlyPast(String word) {
        return PASTS.contains(word) && !IRREGULAR.containsKey(word) && !OTHERWISE.contains(word);
    }

    static String past(String base) {
        String[] forms = IRREGULAR.get(base);
        return forms == null ? regular(base) : forms[0];
    }

    static String participle(String base) {
        String[] forms = IRREGULAR.get(base);
        return forms == null ? regular(base) : forms[1];
    }

    private static String regular(String base) {
        return base.endsWith("e") ? base + "d" : stem(base, true) + "ed";
    }

    private static String gerund(String base) {
        return base.endsWith("e") && !base.endsWith("ee")
                ? base.substring(0, base.length() - 1) + "ing"
                : stem(base, false) + "ing";
    }

    private static String third(String base) {
        if (base.equals("have")) {
            return "has";
        }
        if (base.endsWith("y") && !vowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.endsWith("s")
                        || base.endsWith("sh")
                        || base.endsWith("ch")
                        || base.endsWith("x")
                        || base.endsWith("o")
                ? base + "es"
                : base + "s";
    }

    private static String stem(String base, boolean past) {
        if (DOUBLING.contains(base)) {
            return base + base.charAt(base.length() - 1);
        }
        boolean y = past && base.length() > 1 && base.endsWith("y") && !vowel(base.charAt(base.length() - 2));
        return y ? base.substring(0, base.length() - 1) + "i" : base;
    }

    private static boolean vowel(char sign) {
        return "aeiou".indexOf(sign) >= 0;
    }
}
