package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.Clause;
import dev.plimsoll.reports.lint.grammar.Forms;
import dev.plimsoll.reports.lint.grammar.Sentence;
import dev.plimsoll.reports.lint.grammar.Subjects;
import dev.plimsoll.reports.lint.grammar.Who;
import dev.plimsoll.reports.lint.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a sentence has that speaks for or against its blaming somebody: who acts in each clause, whether it is denied
/// and when it was, which verb, manner and object go with a person and which with a thing, what belongs to a person,
/// and which words stand together. Each trait is a short name, such as `p:not:did` (a person did not) or
/// `p:after/bad-quality` (a bad quality follows a person's verb).
final class Traits {
    private static final Set<String> ENDS = Set.of(".", ";", ":", "!", "?", "(", ")", "|");
    private static final Set<String> UNABLE = Set.of("could", "can", "ca");
    private static final Set<String> GENERIC = Set.of("you", "who", "anyone", "anybody", "everyone", "everybody");
    private static final Set<String> INDEFINITE = Set.of("somebody", "someone", "person", "people");
    private static final Set<String> SUPPOSING =
            Set.of("if", "when", "whenever", "once", "unless", "until", "whatever");
    private static final Set<String> OPENS_SUPPOSED = Set.of("if", "whether", "whenever");
    private static final int NEAR = 3;
    private static final Set<String> OWNERS = Set.of("his", "her", "their");
    private static final Set<String> TOWARDS = Set.of("of", "by", "from", "with", "to", "for");
    private static final int AFTER = 9;
    private static final int BRIEF = 3;
    private static final String PERSON = "person";

    private final Sentence sentence;
    private final WordKinds kinds;
    private final Map<String, Integer> found = new TreeMap<>();
    private final List<Clause> persons = new ArrayList<>();
    private boolean person;

    private Traits(Sentence sentence, WordKinds kinds) {
        this.sentence = sentence;
        this.kinds = kinds;
    }

    /// The traits of a sentence.
    static Traits of(Sentence sentence, WordKinds kinds) {
        Traits traits = new Traits(sentence, kinds);
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).is("VERB") || Tenses.links(sentence, i) || Tenses.participle(sentence, i)) {
                traits.clause(Clause.at(sentence, i));
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            traits.belongings(i);
            traits.towards(i);
            traits.phrase(i);
        }
        traits.words();
        Surroundings.add(sentence, kinds, traits.found);
        return traits;
    }

    /// Each trait with the index of the first word that shows it.
    Map<String, Integer> all() {
        return found;
    }

    /// Whether somebody is told of at all, other than the writers.
    boolean told() {
        return person || found.keySet().stream().anyMatch(Surroundings::tells);
    }

    /// Whether anything bad is said, or anything denied.
    boolean against() {
        return !found.containsKey("tone:nothing bad")
                || found.keySet().stream().anyMatch(trait -> trait.contains(":not") || trait.contains(">not"));
    }

    /// The clauses in which a person acts, in order.
    List<Clause> persons() {
        return persons;
    }

    private void add(String trait, int at) {
        found.putIfAbsent(trait, at);
    }

    /// One letter for who acts: traits of all persons are one, those of the writers' own group another.
    private static String role(Who who) {
        return switch (who) {
            case THIRD, NAMED -> "p";
            case NOBODY -> "n";
            case FIRST -> "i";
            case THEY -> "y";
            case EITHER -> "e";
            case OUTSIDER -> "o";
            case THING, WORK -> "t";
            case UNSAID -> "u";
        };
    }

    /// "You", "who loses it", "somebody who did not write it": whoever it may be, and so nobody.
    private boolean anyone(int subject) {
        String next = sentence.lower(subject + 1);
        boolean described = next.equals("who") && INDEFINITE.contains(sentence.lower(subject));
        return described || GENERIC.contains(sentence.lower(subject));
    }

    /// "If somebody deletes it", "whether the pilot heard it": what may be and not what was. "If he had looked" is.
    private boolean supposed(Clause clause) {
        int subject = clause.subject();
        return subject > 0
                && !clause.perfect()
                && sentence.words().subList(Math.max(0, subject - NEAR), subject).stream()
                        .anyMatch(word -> word.in(OPENS_SUPPOSED));
    }

    /// Whether "you" is who is written to, and no rule for everybody: it tells what has been, not what might be.
    private boolean addressed(Clause clause) {
        boolean you = sentence.lower(clause.subject()).equals("you");
        boolean told = Tenses.tense(sentence, clause).equals("past");
        return you && told && sentence.words().stream().noneMatch(word -> word.in(SUPPOSING));
    }

    private void clause(Clause clause) {
        int verb = clause.verb();
        Word word = sentence.at(verb);
        boolean inside = clause.who() == Who.UNSAID
                && clause.first() > 0
                && !word.lower().endsWith("ing");
        boolean anyone = (anyone(clause.subject()) && !addressed(clause)) || supposed(clause);
        boolean office = Who.office(sentence, clause.subject()) || Who.institution(sentence, clause.subject());
        String role = inside ? "v" : anyone ? "o" : office ? "p" : role(clause.who());
        if (role.equals("p") || role.equals("n") || role.equals("y")) {
            persons.add(clause);
        }
        person |= role.equals("p");
        add(role, verb);
        add(role + ":" + Tenses.tense(sentence, clause), verb);
        String stem = Forms.stem(word.lower());
        if (clause.passive()) {
            add(role + ":passive", verb);
        }
        if (clause.negated()) {
            add(role + (UNABLE.contains(clause.modal()) ? ":unable" : ":not"), verb);
            add(role + ":not:" + Tenses.helper(sentence, clause) + clause.modal(), verb);
            add(role + ":not:" + stem, verb);
        }
        if (!clause.modal().isEmpty()) {
            add(role + ":modal=" + clause.modal() + (clause.perfect() ? "+have" : ""), verb);
        }
        add(role + ":verb=" + stem, verb);
        if (word.is("AUX")) {
            add(role + ":copula", verb);
        }
        about(role + ":verb", verb);
        around(clause, role);
    }

    /// The adverbs before a verb, and what follows it.
    private void around(Clause clause, String role) {
        for (int i = clause.first(); i < clause.verb(); i++) {
            if (sentence.at(i).is("ADV")) {
                add(role + ":adv=" + Forms.stem(sentence.lower(i)), i);
                about(role + ":adv", i);
            }
        }
        String whose = switch (role) {
            case "p", "n", "y", "e" -> "p";
            case "i" -> "i";
            default -> "t";
        };
        for (int i = clause.verb() + 1; i < Math.min(sentence.size(), clause.verb() + AFTER); i++) {
            Word word = sentence.at(i);
            if (word.in(ENDS) || (word.is("PUNCT") && i > clause.verb() + BRIEF)) {
                return;
            }
            if (!word.is("PUNCT")) {
                add(whose + ":after=" + Forms.stem(word.lower()), i);
                about(whose + ":after", i);
                together(clause, whose, i);
            }
        }
    }

    /// The kind of a verb with the kind of what follows: to receive what is wrong is not to do it. And what is lacking.
    private void together(Clause clause, String whose, int at) {
        boolean none = sentence.lower(at - 1).equals("no");
        for (String kind : kinds.of(sentence.lower(at))) {
            for (String verb : kinds.of(sentence.lower(clause.verb()))) {
                add(whose + ":" + verb + "+" + kind, at);
            }
            if (clause.passive()) {
                add(whose + ":passive+" + kind, at);
            }
            if (none) {
                add(whose + ":no/" + kind, at);
            }
        }
    }

    /// What a word's kind and its prefixes and endings tell: "mis-", "un-", "over-", "-less".
    private void about(String place, int at) {
        Word word = sentence.at(at);
        String lower = word.lower();
        for (String kind : kinds.of(lower)) {
            add(place + "/" + kind, at);
        }
        if (lower.length() < 6) {
            return;
        }
        boolean describes = word.is("ADJ") || word.is("ADV");
        if (lower.startsWith("mis") && !lower.startsWith("miss")) {
            add(place + "~mis", at);
        }
        if (describes && (lower.endsWith("less") || lower.endsWith("lessly"))) {
            add(place + "~less", at);
        }
        if (describes
                && (lower.startsWith("un")
                        || lower.startsWith("in")
                        || lower.startsWith("im")
                        || lower.startsWith("ir"))) {
            add(place + "~un", at);
        }
        if (word.is("VERB") && (lower.startsWith("over") || lower.startsWith("under"))) {
            add(place + "~over", at);
        }
        if (word.is("ADV") && lower.endsWith("ly")) {
            add(place + "~ly", at);
        }
    }

    /// "The operator's haste", "their attitude".
    private void belongings(int at) {
        Word word = sentence.at(at);
        boolean pronoun = word.in(OWNERS);
        boolean genitive = at > 0
                && word.is("PART")
                && (word.lower().equals("'s") || word.lower().equals("'"));
        if (!pronoun && !genitive) {
            return;
        }
        boolean institution = !pronoun && Who.institution(sentence, at - 1);
        String role = institution
                ? "p"
                : !pronoun ? role(Who.of(sentence, at - 1)) : word.lower().equals("their") ? "y" : "p";
        person |= role.equals("p");
        add(role + ":owns", at);
        for (int i = at + 1; i <= Subjects.phraseEnd(sentence, at + 1); i++) {
            add(role + ":owns=" + Forms.stem(sentence.lower(i)), i);
            about(role + ":owns", i);
        }
    }

    /// "The mistake of the clerk", "broken by the crew".
    private void towards(int at) {
        int head = sentence.at(at).in(TOWARDS) ? Subjects.phraseEnd(sentence, at + 1) : -1;
        if (head >= 0 && !anyone(head) && Who.of(sentence, head).other()) {
            person = true;
            String place = "p:" + sentence.lower(at);
            add(place, at);
            for (int i = at - 1; i >= Math.max(0, at - 4) && !sentence.at(i).is("VERB"); i--) {
                int word = i;
                kinds.of(sentence.lower(i)).forEach(kind -> add(place + "/" + kind, word));
            }
        }
    }

    private void phrase(int at) {
        int head = at == 0 || sentence.at(at).is("DET") ? Subjects.phraseEnd(sentence, at) : -1;
        person |= head >= 0 && Who.of(sentence, head).other();
        if (!sentence.at(at).is("PUNCT")) {
            about("any", at);
        }
    }

    /// Each word, with whether a person is told of, and each two that stand together.
    private void words() {
        add(person ? PERSON : "no person", 0);
        String besides = person ? "P=" : "T=";
        for (int i = 0; i < sentence.size(); i++) {
            String lower = sentence.lower(i);
            boolean somebody = sentence.at(i).is("NOUN") && Who.of(sentence, i).person();
            if (lower.chars().anyMatch(Character::isLetter) && !sentence.at(i).is("PROPN") && !somebody) {
                add(besides + Forms.stem(lower), i);
                if (i + 1 < sentence.size()) {
                    add("b=" + form(i) + " " + form(i + 1), i);
                }
            }
        }
    }

    /// A word as it counts beside another: any person is one, as is any name or number.
    private String form(int at) {
        Word word = sentence.at(at);
        Who who = word.nominal() ? Who.of(sentence, at) : Who.THING;
        if (who.other()) {
            return "@person";
        }
        if (who == Who.FIRST) {
            return "@we";
        }
        if (word.is("PROPN") || word.is("NUM")) {
            return "#" + word.tag();
        }
        return word.is("NOUN") || word.is("VERB") || word.is("ADJ") ? Forms.stem(word.lower()) : word.lower();
    }
}
