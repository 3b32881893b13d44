package dev.plimsoll.reports.lint.grammar;

import java.util.List;
import java.util.Set;

/// Given names that many people bear, for texts without a list of names. Names that are words of English or of the
/// trade as well (Will, Grace, Travis, Julia, Jenkins) are left out: a wrong name costs more than a missed one.
public final class GivenNames {
    private static final Set<String> NAMES =
            Set.copyOf(List.of(("aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex"
                            + " alexander alexandra alfred ali alice alicia alison amanda amelia amir amit amy ana anders andre"
                            + " andrea andreas andrei andrew andy angela anita anja anna anne annie anthony antonio anton anya arjun"
                            + " arthur astrid barbara beatrice ben benjamin bernard beth bjorn bob bobby boris brenda brian bruno"
                            + " camille carl carla carlos carol caroline catherine cecilia charles charlotte chen chloe chris"
                            + " christian christina christine christopher claire clara claudia colin connor craig cynthia daniel"
                            + " daniela danny dave david deborah deepak denise dennis derek diana diego dimitri dmitri dmitry donald"
                            + " donna doris dorothy douglas edith eduardo edward elena eleanor elif elizabeth ellen emily emma eric"
                            + " erik ernesto esther eva evelyn fatima felix fernando fiona francesca francesco francis frederik"
                            + " gabriel gary george gerald gianni giovanni giulia greg gregory gustav hannah hans harold harry hassan"
                            + " heather heidi helen helena henrik henry hiroshi hugo ian ibrahim igor ingrid irene isaac isabel"
                            + " isabella ivan jacob jakob james jamie jane janet jan jason javier jean jeff jeffrey jennifer jeremy"
                            + " jessica jim joan joanna joe joel johan johannes john johnny jonas jonathan jorge jose joseph joshua"
                            + " juan judith julian julie karen karin karl katarina kate katherine kathleen kathryn katie kavita keith"
                            + " kelly ken kenji kenneth kevin klaus kristin kumar lars laura lauren lena leo leonard leonardo leslie"
                            + " li liam linda lisa lorenzo louis louise lucas lucia lucy luigi luis luke magnus manuel marco marcus"
                            + " margaret maria marie mario marta martha martin mary mateo matt matthew matthias maurice megan mehmet"
                            + " mei michael michel michelle miguel mike mohamed mohammed monica monika muhammad nadia nancy naomi"
                            + " natalia natalie nathan nicholas nick nicolas nicole nikolai nils nina noah nora olaf oleg olga"
                            + " olivia omar oscar otto pablo pamela patricia patrick paul paula pedro peter petra philip pierre"
                            + " priya rachel rahul rajesh ralph ramon raymond rebecca richard rita robert roberto roger ronald rosa"
                            + " rosie roxana ruth ryan sabine samantha samir samuel sandra sanjay sara sarah sebastian sergei sergey"
                            + " sergio sharon shirley simon sofia sofie sophia sophie stefan stefano stephanie stephen steve steven"
                            + " stuart sunil susan susanne suzanne sven svetlana tanya tariq teresa theo theodore theresa thomas tim"
                            + " timothy tina tobias tom tomas tony tracy ulrich ulrike ursula valentina vanessa vera veronica victor"
                            + " victoria vijay viktor vikram vincent virginia vladimir walter wei wendy werner wilhelm william"
                            + " wolfgang yasmin yolanda yuki yuri yusuf zoe")
                    .split(" ", -1)));

    private GivenNames() {}

    /// Whether a word is one of the names.
    ///
    /// @param lower in lower case
    public static boolean contains(String lower) {
        return NAMES.contains(lower);
    }

    /// Whether the noun phrase that ends at an index is a person's name: "Ada", "Ada Lovelace".
    static boolean isName(Sentence sentence, int head) {
        Word word = sentence.at(head);
        if (!Character.isUpperCase(word.text().charAt(0))
                || sentence.lower(head - 1).equals("the")) {
            return false;
        }
        boolean surname =
                head > 0 && word.is("PROPN") && capital(sentence.at(head - 1)) && contains(sentence.lower(head - 1));
        return contains(word.lower()) || surname;
    }

    private static boolean capital(Word word) {
        return Character.isUpperCase(word.text().charAt(0));
    }
}
