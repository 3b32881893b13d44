package dev.plimsoll.reports.lint.grammar;

/// Who or what acts in a clause, as far as blame is concerned.
public enum Who {
    /// The writer's own group: I, we.
    FIRST,
    /// Somebody else of the organisation: the engineer, the team, he, she, you.
    THIRD,
    /// Somebody by name or handle.
    NAMED,
    /// Nobody, no one.
    NOBODY,
    /// "They": persons or things.
    THEY,
    /// Those who use the product: whatever does not work for them is no blame.
    OUTSIDER,
    /// What people made by thinking: an analysis, a plan.
    WORK,
    /// Somebody or something, by a noun for both (the dispatcher, finance) or a name that is not known.
    EITHER,
    /// A system, or anything else that is no person.
    THING,
    /// Nothing is said, as in "Forgot to raise the limit."
    UNSAID;

    /// Who the head of a noun phrase is.
    ///
    /// @param head index of the head
    public static Who of(Sentence sentence, int head) {
        return People.of(sentence, head);
    }

    /// Whether the head of a noun phrase names a machine or a program.
    ///
    /// @param head index of the head; -1 for none
    public static boolean machine(Sentence sentence, int head) {
        return head >= 0 && People.machine(sentence, head);
    }

    /// Whether the head of a noun phrase is a noun for people and things alike that never names a program: "finance".
    ///
    /// @param head index of the head; -1 for none
    public static boolean office(Sentence sentence, int head) {
        return head >= 0 && sentence.at(head).in(PersonNouns.OFFICES) && People.of(sentence, head) == EITHER;
    }

    /// Whether the head of a noun phrase names an organisation that acts through its people: "the airline".
    ///
    /// @param head index of the head; -1 for none
    public static boolean institution(Sentence sentence, int head) {
        return head >= 0 && sentence.at(head).nominal() && sentence.at(head).in(PersonNouns.INSTITUTIONS);
    }

    /// Whether the head of a noun phrase is a name of which nothing tells whether it is a person's, an organisation's
    /// or a program's: "Acme". What it is then follows from the verb alone.
    ///
    /// @param head index of the head; -1 for none
    public static boolean calledByName(Sentence sentence, int head) {
        return head >= 0 && Names.at(sentence, head);
    }

    /// Whether a word may be, or be part of, what stands for a person.
    ///
    /// @param before the word before it, in lower case; may be empty
    /// @param lower in lower case
    public static boolean mayBePerson(String before, String lower) {
        return People.knows(lower) || GivenNames.contains(lower) || People.worker(before, lower);
    }

    /// Whether it is a person whose work is told.
    public boolean person() {
        return this == FIRST || this == THIRD || this == NAMED || this == NOBODY;
    }

    /// A person of whom somebody else tells.
    public boolean other() {
        return this == THIRD || this == NAMED;
    }
}
