package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// A verb with what stands before it: auxiliaries, negation, and who or what acts.
///
/// @param first index of the first word of the verb group
/// @param verb index of the verb
/// @param negated whether it is denied
/// @param never whether by "never"
/// @param modal should, could, would, will ..., or empty
/// @param perfect whether it has a form of "have"
/// @param passive whether it has a form of "be" directly before a participle
/// @param infinitive whether it follows "to"
/// @param who who or what acts, in a passive by its agent
/// @param subject index of the subject's or agent's head, -1 for none
public record Clause(
        int first,
        int verb,
        boolean negated,
        boolean never,
        String modal,
        boolean perfect,
        boolean passive,
        boolean infinitive,
        Who who,
        int subject) {
    private static final Set<String> NOT = Set.of("not", "n't", "never", "didnt", "wasnt", "hasnt", "havent");
    private static final Set<String> MODALS =
            Set.of("should", "could", "would", "will", "must", "may", "might", "can", "ca", "shall", "wo", "'ll", "'d");
    private static final Set<String> BE =
            Set.of("be", "was", "were", "is", "are", "been", "being", "am", "'s", "'re", "got", "get", "gets");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");
    private static final Set<String> DO = Set.of("do", "did", "does", "didnt", "wasnt", "hasnt", "havent");

    /// The clause of the verb at an index.
    public static Clause at(Sentence sentence, int verb) {
        int first = verb;
        boolean negated = false;
        boolean never = false;
        boolean perfect = false;
        boolean passive = false;
        boolean infinitive = false;
        String modal = "";
        boolean plain = true;
        for (int i = verb - 1; i >= 0 && within(sentence, i); i--) {
            String word = sentence.lower(i);
            negated |= NOT.contains(word);
            never |= word.equals("never");
            perfect |= HAVE.contains(word);
            passive |= plain && BE.contains(word) && Forms.participleLike(sentence.lower(verb));
            infinitive |= word.equals("to");
            modal = MODALS.contains(word) ? word : modal;
            plain &= !HAVE.contains(word) && !DO.contains(word);
            first = i;
        }
        int subject = passive ? Subjects.agent(sentence, verb) : Subjects.before(sentence, first);
        boolean number = subject >= 0 && sentence.lower(subject).chars().noneMatch(Character::isLetter);
        subject = number ? -1 : subject;
        Who who = subject < 0 ? Who.UNSAID : People.of(sentence, subject);
        return new Clause(first, verb, negated, never, modal, perfect, passive, infinitive, who, subject);
    }

    static boolean within(Sentence sentence, int index) {
        Word word = sentence.at(index);
        String lower = word.lower();
        return word.is("AUX")
                || (word.is("PART") && !lower.startsWith("'s"))
                || NOT.contains(lower)
                || MODALS.contains(lower)
                || HAVE.contains(lower)
                || (BE.contains(lower) && !lower.equals("'s"))
                || DO.contains(lower)
                || Subjects.again(sentence, index)
                || (word.is("ADV") && !Subjects.RELATIVE.contains(lower) && !Subjects.opens(sentence, index));
    }
}
