package dev.plimsoll.reports.lint.grammar;

import java.util.List;
import java.util.Set;

/// Given names that many people bear, for texts without a list of names. Names that are words of English or of the
/// trade as well (Will, Grace, Travis, Julia, Jenkins) are left out: a wrong name costs more than a missed one.
public final class GivenNames {
    private static final Set<String> NAMES =
            Set.copyOf(List.of(("aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex"
                            + " alexander alexandra alfred ali alice alicia alison amanda amelia amir amit amy ana anders andre"
                            + " andrea andreas andrei andrew andy angela anita anja anna anne annie anthony antonio anton anya"
                            + " arjun arthur astrid barbara beatrice ben benjamin bernard beth bjorn bob bobby boris brenda brian"
                            + " bruno camille carl carla carlos carol caroline catherine cecilia charles charlotte chen chloe"
                            + " chris christian christina christine christopher claire clara claudia colin connor craig cynthia"
                            + " daniel daniela danny dave david deborah deepak denise dennis derek diana diego dimitri dmitri"
                            + " dmitry donald donna doris dorothy douglas edith eduardo edward elena eleanor elif elizabeth ellen"
                            + " emily emma eric erik ernesto esther eva evelyn fatima felix fernando fiona francesca francesco"
                            + " francis frederik gabriel gary george gerald gianni giovanni giulia greg gregory gustav hannah hans"
                            + " harold harry hassan heather heidi helen helena henrik henry hiroshi hugo ian ibrahim igor ingrid"
                            + " irene isaac isabel isabella ivan jacob jakob james jamie jane janet jan jason javier jean jeff"
                            + " jeffrey jennifer jeremy jessica jim joan joanna joe joel johan johannes john johnny jonas jonathan"
                            + " jorge jose joseph joshua juan judith julian julie karen karin karl katarina kate katherine"
                            + " kathleen kathryn katie kavita keith kelly ken kenji kenneth kevin klaus kristin kumar lars laura"
                            + " lauren lena leo leonard leonardo leslie li liam linda lisa lorenzo louis louise lucas lucia lucy"
                            + " luigi luis luke magnus manuel marco marcus margaret maria marie mario marta martha martin mary"
                            + " mateo matt matthew matthias maurice megan mehmet mei michael michel michelle miguel mike mohamed"
                            + " mohammed monica monika muhammad nadia nancy naomi natalia natalie nathan nicholas nick nicolas"
                            + " nicole nikolai nils nina noah nora olaf oleg olga olivia omar oscar otto pablo pamela patricia"
                            + " patrick paul paula pedro peter petra philip pierre priya rachel rahul rajesh ralph ramon raymond"
                            + " rebecca richard rita robert roberto roger ronald rosa rosie roxana ruth ryan sabine samantha samir"
                            + " samuel sandra sanjay sara sarah sebastian sergei sergey sergio sharon shirley simon sofia sofie"
                            + " sophia sophie stefan stefano stephanie stephen steve steven stuart sunil susan susanne suzanne"
                            + " sven svetlana tanya tariq teresa theo theodore theresa thomas tim timothy tina tobias tom tomas"
                            + " tony tracy ulrich ulrike ursula valentina vanessa vera veronica victor victoria vijay viktor"
                            + " vikram vincent virginia vladimir walter wei wendy werner wilhelm william wolfgang yasmin yolanda"
                            + " yuki yuri yusuf zoe abena adebayo aditya agnieszka akash akira alasdair aleksandr aleksei"
                            + " alessandro alexei alexey alvaro amara amina ananya anastasia anil anjali anke anneke antoine aoife"
                            + " ashley ashok aurelie ayse bartosz bastien beatriz benedict benoit bilal birgit bjarne bogdan bram"
                            + " brandon branko brett brittany burak callum catarina celine chantal chiara chidi chinedu consuelo"
                            + " courtney cristina declan deepa dieter divya dmytro dominic dominik dragan duncan dusan dylan"
                            + " ekaterina eleonora elias elisa emeka emil emilia emilie emre esteban ethan evgeny ewan fabio"
                            + " farhad farid federico femke ferenc finn flavia florin francois fraser freja gabor gareth gaurav"
                            + " geraint giuseppe gonzalo goran gregor gregorz guillaume gunter gustavo hailey hamid hamish hamza"
                            + " hanna hanne harish harriet haruto heike heinz henrietta hiro ignacio ildiko imogen ines ioana"
                            + " irina isla istvan ivana jakub jamal jana jaroslav jelena jeroen jerome jiahui jiho jiri jiyeon"
                            + " joao jonah joost joris josephine jurgen jutta kamau karim karthik kasper katalin katarzyna kayla"
                            + " keiko kemal kenta khalid kieran kofi konrad krzysztof kwame kyle laszlo layla leandro leila lenka"
                            + " leopold lerato lina linnea ludmila luiz luka lukas lukasz maarten mahesh maisie malgorzata manish"
                            + " marek mariana marija maryam massimo mateusz mathieu matilda matteo mauricio meera michal mihai"
                            + " mikkel milan milica milos minji minjun miroslav moritz murat naoki nathaniel neha ngozi nguyen"
                            + " niamh nikhil nikola nour oleksandr olena oliver olivier oluwaseun ondrej otieno ozlem paolo pavel"
                            + " penelope petr pieter piotr pooja pradeep prakash radek radu rafael raffaele ralf ramesh ramiro"
                            + " rania rashid rasmus raul ravi renata reza rhys rocio rodrigo rohan rohit rui sabrina samira sanne"
                            + " satoshi sean selin seojun serkan shawn shreya silke simone siobhan sipho sneha soren srinivas"
                            + " stanislav stefania sunita suresh swati sylvie tadeusz takashi tarek tatiana tendai thabo thanh"
                            + " thiago thierry thorsten tiago tomasz torsten tuan tyler uwe vaclav venkat vinod vivek vladislav"
                            + " volodymyr wanjiru weijie willem wojciech xiaoming ximena yelena yevgeny yoko yousef youssef yuto"
                            + " zachary zainab zanele zdenek zeynep zofia zoltan zoran zuzana")
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
