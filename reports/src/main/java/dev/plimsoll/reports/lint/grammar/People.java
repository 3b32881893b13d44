package dev.plimsoll.reports.lint.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells persons from things by the head of a noun phrase, what stands before it, and pronouns that take it up.
final class People {
    /// Endings that make a noun for who or what does something: dispatcher, moderator, coordinator, archivist.
    private static final List<String> DOER = List.of("er", "or", "ist");

    private static final int SHORTEST_DOER = 5;

    /// Pronouns that take up one person of the same sentence, and no thing.
    private static final Set<String> TAKES_UP = Set.of("he", "she", "his", "her", "him");

    /// What stands directly before a noun that names somebody by what they do: "our rigger".
    private static final Set<String> BARE = Set.of("the", "our", "their", "your", "his", "her");

    private static final Set<String> PLACES = Set.of("room", "centre", "center", "desk", "office", "floor", "shift");
    private static final Set<String> PEOPLED = Set.of(
            "control",
            "war",
            "call",
            "operations",
            "service",
            "help",
            "front",
            "head",
            "back",
            "shop",
            "night",
            "day",
            "early",
            "late",
            "morning",
            "evening",
            "weekend");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");

    private People() {}

    /// Who the word at an index is, as the head of its noun phrase.
    static Who of(Sentence sentence, int head) {
        Word word = sentence.at(head);
        String before = sentence.lower(head - 1);
        if (word.named() || titled(sentence, head)) {
            return Who.NAMED;
        }
        if (word.in(PersonNouns.NOBODY)
                || (word.lower().equals("one") && before.equals("no"))
                || (word.in(PersonNouns.THIRD) && before.equals("no"))) {
            return Who.NOBODY;
        }
        if (word.in(PersonNouns.FIRST)) {
            return Who.FIRST;
        }
        if (word.lower().equals("they")) {
            return Who.THEY;
        }
        if (word.in(PersonNouns.OUTSIDERS)) {
            return Who.OUTSIDER;
        }
        if (word.in(PersonNouns.SOMETIMES)) {
            return technical(sentence, head) ? Who.THING : Who.THIRD;
        }
        if (word.in(PersonNouns.THIRD) || Trades.contains(word.lower())) {
            return Who.THIRD;
        }
        if (word.in(PersonNouns.WORK)) {
            return Who.WORK;
        }
        return GivenNames.isName(sentence, head) ? Who.NAMED : unsure(sentence, head);
    }

    /// Whether it is a machine or program by its name: what it does is no blame, whatever verb tells of it.
    static boolean machine(Sentence sentence, int head) {
        return of(sentence, head) != Who.THIRD && machine(sentence.at(head).lower());
    }

    private static boolean machine(String lower) {
        return PersonNouns.MACHINES.contains(lower)
                || (lower.endsWith("s") && PersonNouns.MACHINES.contains(lower.substring(0, lower.length() - 1)));
    }

    static boolean knows(String lower) {
        return PersonNouns.FIRST.contains(lower)
                || PersonNouns.THIRD.contains(lower)
                || Trades.contains(lower)
                || PersonNouns.SOMETIMES.contains(lower)
                || PersonNouns.MIXED.contains(lower)
                || PersonNouns.OUTSIDERS.contains(lower)
                || PersonNouns.NOBODY.contains(lower)
                || PersonNouns.INSTITUTIONS.contains(lower)
                || lower.equals("they")
                || lower.equals("call")
                || lower.equals("no")
                || lower.equals("duty")
                || lower.equals("his");
    }

    /// Whether a noun is said with what only people have: "claims handler", "control room", "Mr Novak".
    static boolean worker(String before, String lower) {
        boolean place = PEOPLED.contains(before) && PLACES.contains(lower);
        boolean work = PersonNouns.WORKPLACES.contains(before) || PersonNouns.PERSONAL.contains(before);
        boolean titled = PersonNouns.TITLES.contains(before);
        boolean bare = BARE.contains(before) && doer(lower) && !machine(lower) && !PersonNouns.MIXED.contains(lower);
        return place || titled || bare || (work && (doer(lower) || PersonNouns.MIXED.contains(lower)));
    }

    private static boolean doer(String lower) {
        String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return one.length() >= SHORTEST_DOER && DOER.stream().anyMatch(one::endsWith);
    }

    /// "Mr Novak"; "300 ms" is none.
    private static boolean titled(Sentence sentence, int head) {
        return head > 0
                && PersonNouns.TITLES.contains(sentence.lower(head - 1))
                && Character.isUpperCase(sentence.at(head - 1).text().charAt(0))
                && Character.isUpperCase(sentence.at(head).text().charAt(0));
    }

    /// A noun that names people as often as things is decided by what stands before it and what takes it up.
    private static Who unsure(Sentence sentence, int head) {
        Word word = sentence.at(head);
        boolean name = word.is("PROPN")
                && NAME.matcher(word.text()).matches()
                && !sentence.lower(head - 1).equals("the");
        if (metonym(sentence, head)) {
            return Who.THIRD;
        }
        boolean mixed = word.in(PersonNouns.MIXED) || (doer(word.lower()) && !word.is("VERB") && !word.is("ADJ"));
        boolean both = word.in(PersonNouns.MIXED);
        boolean machine = !both && machine(word.lower());
        if ((!mixed && !name) || !word.nominal()) {
            return Who.THING;
        }
        if (machine) {
            boolean aboard = word.in(PersonNouns.ABOARD) && takenUp(sentence);
            return aboard && !modifier(sentence.at(Math.max(0, head - 1))) ? Who.THIRD : Who.THING;
        }
        if (mixed && !name && head > 0 && modifier(sentence.at(head - 1)) && works(sentence, head)) {
            return Who.THIRD;
        }
        boolean bare = head == 0 || !modifier(sentence.at(head - 1));
        if (mixed && !both && !name && bare && BARE.contains(sentence.lower(head - 1))) {
            return Who.THIRD;
        }
        boolean who = sentence.lower(head + 1).equals("who")
                || (sentence.lower(head + 1).equals(",")
                        && sentence.lower(head + 2).equals("who"));
        boolean onDuty = sentence.lower(head + 1).equals("on")
                && Set.of("duty", "call", "shift", "watch").contains(sentence.lower(head + 2));
        boolean takenUp = who || onDuty || takenUp(sentence);
        return takenUp ? (name ? Who.NAMED : Who.THIRD) : Who.EITHER;
    }

    private static boolean takenUp(Sentence sentence) {
        return sentence.words().stream().anyMatch(word -> word.in(TAKES_UP));
    }

    /// "The control room", "the service desk", "the head of infrastructure": people by where they are or what they
    /// lead.
    private static boolean metonym(Sentence sentence, int head) {
        String word = sentence.lower(head);
        boolean deputy =
                word.equals("head") && Set.of("deputy", "department", "team").contains(sentence.lower(head - 1));
        boolean leads = word.equals("head")
                && sentence.lower(head + 1).equals("of")
                && head + 2 < sentence.size()
                && sentence.at(head + 2).nominal()
                && !sentence.lower(head + 2).equals("line");
        return deputy || leads || (PLACES.contains(word) && PEOPLED.contains(sentence.lower(head - 1)));
    }

    private static boolean modifier(Word before) {
        return before.is("NOUN")
                || before.is("PROPN")
                || before.lower().equals("-")
                || before.in(PersonNouns.PERSONAL)
                || before.in(PersonNouns.WORKPLACES);
    }

    private static boolean works(Sentence sentence, int head) {
        Word before = sentence.at(head - 1);
        return before.in(PersonNouns.WORKPLACES) || before.in(PersonNouns.PERSONAL);
    }

    private static boolean technical(Sentence sentence, int head) {
        if (head == 0 || sentence.at(head).in(PersonNouns.LEADING)) {
            return false;
        }
        Word before = sentence.at(head - 1);
        boolean compound =
                before.is("NOUN") || before.is("PROPN") || before.lower().equals("-");
        if (sentence.at(head).in(PersonNouns.TASKED) && before.is("NOUN")) {
            return before.in(PersonNouns.SOFTWARE)
                    || !before.text().chars().allMatch(sign -> Character.isLowerCase(sign) || sign == '-');
        }
        return compound && !works(sentence, head) && !before.in(PersonNouns.DUTIES);
    }
}
