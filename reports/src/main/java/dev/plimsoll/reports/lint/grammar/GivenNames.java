package dev.plimsoll.reports.lint.grammar;

import java.util.List;
import java.util.Set;

/// Given names that many people bear, for texts without a list of names. Names that are words of English or of the
/// trade as well (Will, Grace, Travis, Julia, Jenkins) are left out: a wrong name costs more than a missed one.
public final class GivenNames {
    private static final Set<String> NAMES =
            Set.copyOf(List.of(("aaron abdul abena abigail adam adebayo aditya adrian agata agnes agnieszka ahmed aiko"
                            + " aisha akash akira alan alasdair albert alejandra alejandro aleksandr aleksei alessandra alessandro"
                            + " alex alexander alexandra alexei alexey alfred ali alice alicia alina alison alvaro amanda amara"
                            + " amelia amina amir amira amit amy ana ananya anastasia anders andre andrea andreas andrei andrew"
                            + " andy anette angela anil anita anja anjali anke anna anne anneke annie annika ansgar anthony"
                            + " antoine anton antonio anya aoife arash arjun arne arthur ashley ashok astrid aurelie axel ayesha"
                            + " aylin ayse barbara bartosz bastien beatrice beatriz ben benedict bengt benjamin benoit bernard"
                            + " beth bilal birgit bjarne bjorn bob bobby bogdan boris bram brandon branko brenda brett brian"
                            + " brigitte brittany bruna bruno burak callum camille carl carla carlos carmen carol caroline"
                            + " catarina catherine cecilia cedric celine chantal charles charlotte chen chiara chidi chinedu chloe"
                            + " chris christian christina christine christopher claire clara claudia claudio colin connor consuelo"
                            + " courtney craig cristina cynthia dagmar daniel daniela danny dariusz dave david deborah declan"
                            + " deepa deepak denis denise dennis derek diana diego dieter dimitri dirk divya dmitri dmitry dmytro"
                            + " dominic dominik donald donna doris dorothy douglas dragan duncan dusan dylan ebba ebru edgar edith"
                            + " eduardo edward eileen ekaterina eleanor elena eleonora elias elif elin elisa elizabeth ellen emeka"
                            + " emil emilia emilie emily emma emre enrique eric erik erika ernesto esteban esther ethan etienne"
                            + " eva evelyn evgeny ewa ewan fabio farah farhad farid fatima fatou federico felix femke ferenc"
                            + " fernanda fernando finn fiona flavia florian florin francesca francesco francis francois franz"
                            + " fraser frederik freja frida friedrich gabor gabriel gabriela gareth gary gaurav george geraint"
                            + " gerald gerd gianni giorgio giovanni gisela giulia giuseppe gonzalo goran greg gregor gregory"
                            + " gregorz greta guido guillaume gunnar gunter gustav gustavo hailey hakan hamid hamish hamza hanna"
                            + " hannah hanne hans harish harold harriet harry haruto hassan heather hector heidi heike heinz helen"
                            + " helena helga henri henrietta henrik henry hilde hiro hiroshi hugo ian ibrahim ignacio igor ildiko"
                            + " ilse imogen imran ines inga ingrid ioana irene irina isaac isabel isabella isla istvan ivan ivana"
                            + " iwona jacob jakob jakub jamal james jamie jan jana jane janet jaroslav jason javad javier jean"
                            + " jeff jeffrey jelena jennifer jens jeremy jeroen jerome jessica jiahui jiho jim jiri jiyeon joan"
                            + " joanna joao joaquin jochen joe joel johan johannes john johnny jonah jonas jonathan joost jorg"
                            + " jorge joris jose joseph josephine joshua juan judith juergen julian julie julien jun jurgen jutta"
                            + " kaito kamau karen karim karin karl karsten karthik kasia kasper katalin katarina katarzyna kate"
                            + " katherine kathleen kathryn katie katja katya kavita kayla keiko keith kelly kemal ken kenji"
                            + " kenneth kenta kevin khalid kieran kirsten klaus kofi konrad kristin krzysztof kumar kwame kyle"
                            + " lakshmi lars laszlo laura lauren layla leandro leila lena lene lenka leo leonard leonardo leopold"
                            + " lerato leslie leszek li liam lina linda linnea lionel lisa lorena lorenzo louis louise lucas lucia"
                            + " lucy ludmila luigi luis luiz luka lukas lukasz luke maarten maciej magda magdalena magnus mahesh"
                            + " maisie maja malgorzata malik manfred manish manuel marco marcus marek margaret maria mariam"
                            + " mariana marie marija marina mario marius marlene marta martha martin mary maryam massimo mateo"
                            + " mateusz mathieu matilda matt matteo matthew matthias maurice mauricio maxime meera megan mehdi"
                            + " mehmet mei michael michal michel michelle miguel mihai mike mikkel milan milena milica milos minji"
                            + " minjun mirko miroslav mohamed mohammad mohammed mona monica monika moritz muhammad murat mustafa"
                            + " nadia nadine nancy naoki naomi natalia natalie natasha nathan nathaniel neha nestor ngozi nguyen"
                            + " niamh nicholas nick nicolas nicole nikhil niklas nikola nikolai nils nina noah nora nour nuno okan"
                            + " oksana olaf oleg oleksandr olena olga oliver olivia olivier olof oluwaseun omar omid ondrej oscar"
                            + " oskar otieno otmar otto ozlem pablo pamela paolo patricia patrick paul paula pavel pawel pedro"
                            + " penelope peter petr petra philip pierre piet pieter pilar piotr pooja pradeep prakash priya rachel"
                            + " radek radu rafael raffaele rahul raj rajesh ralf ralph ramesh ramiro ramon rania rashid rasmus"
                            + " raul ravi raymond rebecca regina renata renate reza rhys ricardo richard rita robert roberto rocio"
                            + " rodrigo roger rohan rohit roland ronald rosa rosie roxana rui ruth ryan sabine sabrina salma"
                            + " samantha sami samir samira samuel sandra sanjay sanne santiago sara sarah satoshi sean sebastian"
                            + " selin seojun sergei sergey sergio serkan sharon shawn shirley shreya sigrid silke silvia simon"
                            + " simone siobhan sipho sneha sofia sofie sophia sophie soren srinivas stanislav stefan stefania"
                            + " stefano stephanie stephen steve steven stuart sunil sunita suresh susan susanne suzanne sven"
                            + " svetlana swati sylvie tadeusz takashi takeshi tamara tanya tarek tariq tatiana tendai teresa thabo"
                            + " thanh theo theodore theresa thiago thierry thomas thorsten tiago tim timothy tina tobias tom tomas"
                            + " tomasz tony torsten tracy tuan tyler ulrich ulrike ursula uwe vaclav valentina vanessa venkat vera"
                            + " veronica victor victoria vijay vikram viktor vincent vinod virginia vivek vladimir vladislav"
                            + " volker volodymyr walter waltraud wanda wanjiru wei weijie wendy werner wilhelm willem william"
                            + " wojciech wolfgang xavier xiaoming ximena yasmin yelena yevgeny yoko yolanda yousef youssef yuki"
                            + " yuri yusuf yuto yves zachary zainab zanele zdenek zeynep zoe zofia zoltan zoran zuzana")
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
