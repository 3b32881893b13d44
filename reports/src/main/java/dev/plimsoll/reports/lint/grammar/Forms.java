package dev.plimsoll.reports.lint.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The forms of English verbs, made from their base form.
public final class Forms {
    /// Past and participle of the irregular verbs that rules speak of.
    private static final Map<String, String[]> IRREGULAR = Map.ofEntries(
            irregular("be", "was", "been"),
            irregular("blow", "blew", "blown"),
            irregular("become", "became", "become"),
            irregular("break", "broke", "broken"),
            irregular("bring", "brought", "brought"),
            irregular("build", "built", "built"),
            irregular("catch", "caught", "caught"),
            irregular("choose", "chose", "chosen"),
            irregular("cut", "cut", "cut"),
            irregular("do", "did", "done"),
            irregular("fall", "fell", "fallen"),
            irregular("find", "found", "found"),
            irregular("forget", "forgot", "forgotten"),
            irregular("foresee", "foresaw", "foreseen"),
            irregular("get", "got", "got"),
            irregular("give", "gave", "given"),
            irregular("go", "went", "gone"),
            irregular("have", "had", "had"),
            irregular("freeze", "froze", "frozen"),
            irregular("hide", "hid", "hidden"),
            irregular("mislead", "misled", "misled"),
            irregular("hear", "heard", "heard"),
            irregular("hold", "held", "held"),
            irregular("keep", "kept", "kept"),
            irregular("know", "knew", "known"),
            irregular("lead", "led", "led"),
            irregular("learn", "learned", "learnt"),
            irregular("leave", "left", "left"),
            irregular("let", "let", "let"),
            irregular("lose", "lost", "lost"),
            irregular("make", "made", "made"),
            irregular("misread", "misread", "misread"),
            irregular("misunderstand", "misunderstood", "misunderstood"),
            irregular("panic", "panicked", "panicked"),
            irregular("pay", "paid", "paid"),
            irregular("put", "put", "put"),
            irregular("read", "read", "read"),
            irregular("run", "ran", "run"),
            irregular("see", "saw", "seen"),
            irregular("send", "sent", "sent"),
            irregular("set", "set", "set"),
            irregular("take", "took", "taken"),
            irregular("tell", "told", "told"),
            irregular("think", "thought", "thought"),
            irregular("understand", "understood", "understood"),
            irregular("upset", "upset", "upset"),
            irregular("sweep", "swept", "swept"),
            irregular("withhold", "withheld", "withheld"),
            irregular("write", "wrote", "written"));

    private static final Set<String> PASTS =
            IRREGULAR.values().stream().map(forms -> forms[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTICIPLES =
            IRREGULAR.values().stream().map(forms -> forms[1]).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> DOUBLING = Set.of(
            "plan", "skip", "drop", "stop", "omit", "commit", "forget", "get", "run", "let", "set", "put", "cut",
            "ship", "step", "spot", "map", "wrap", "log", "debug", "admit", "submit", "occur", "rip", "prefer", "plug",
            "unplug", "swap", "drag", "scan", "grab", "strip", "tag", "flag", "tip", "trip", "trim", "slip", "pop");

    private Forms() {}

    private static Map.Entry<String, String[]> irregular(String base, String past, String participle) {
        return Map.entry(base, new String[] {past, participle});
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
