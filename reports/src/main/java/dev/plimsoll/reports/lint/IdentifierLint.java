package dev.plimsoll.reports.lint;

import dev.plimsoll.reports.lint.grammar.GivenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what may tell who somebody is: directly (names, addresses, numbers, hosts) and indirectly (a role that only
/// one person has, a shift, a time together with a person, a place). For what is told in confidence it would rather
/// warn once too often. Quotations and code are looked at as well: they name people too.
public final class IdentifierLint {
    private static final String SOURCE =
            "NASA ASRS, de-identification of reports; ISO/IEC 20889, direct and indirect identifiers";
    private static final String ROLE =
            "(?:engineer|developer|dba|administrator|admin|operator|analyst|tester|architect|manager"
                    + "|technician|sre|intern|apprentice|trainee|contractor|consultant|designer|lead|woman|man|person|employee|reviewer"
                    + "|approver|programmer|owner|colleague|specialist|expert|responder|maintainer|member|one)";
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)";
    private static final String DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    private enum Kind {
        ADDRESS(true, "It is an address of somebody.", "Leave it out, or write a role."),
        NAME(true, "It names somebody.", "Write a role that several people have, or leave it out."),
        NUMBER(true, "It is a number that belongs to one person.", "Leave it out."),
        HOST(true, "It names a machine or a network, which lead to those who work with it.", "Write what kind it is."),
        ROLE_OF_ONE(false, "Few people or only one have this role.", "Write \"somebody\" or a role that many have."),
        SHIFT(
                false,
                "Together with a duty roster it tells who it was.",
                "Leave the shift out, or say \"outside office hours\"."),
        MOMENT(false, "A time together with a person can be looked up.", "Write \"some weeks ago\", or leave it out."),
        PLACE(false, "A place narrows it down to few people.", "Leave the place out."),
        LIFE(false, "It tells something that only few people share.", "Leave it out.");

        private final boolean direct;
        private final String reason;
        private final String direction;

        Kind(boolean direct, String reason, String direction) {
            this.direct = direct;
            this.reason = reason;
            this.direction = direction;
        }

        Finding at(int start, int end) {
            String rule =
                    (direct ? "ID-" : "QI-") + name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Finding(start, end, rule, direct ? Severity.CLEAR : Severity.SOFT, reason, direction, SOURCE);
        }
    }

    private record Sign(Kind kind, Pattern pattern) {}

    private static final List<Sign> SIGNS = List.of(
            exact(Kind.ADDRESS, "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}"),
            exact(Kind.ADDRESS, "(?<![\\w.@/])@[A-Za-z][\\w.-]{1,38}|(?<![\\w.@-])[A-Za-z][\\w-]{1,38}@(?![\\w.])"),
            any(
                    Kind.ADDRESS,
                    "\\b(?:linkedin\\.com/in|github\\.com|twitter\\.com|x\\.com|t\\.me)/[\\w.-]{1,60}|/(?:home|users)/[\\w.-]{2,40}"),
            any(
                    Kind.ADDRESS,
                    "\\b(?:account|login|user(?:name)?|logged in as|ssh(?:ed in)? as|alias|handle|uid)\\s?(?:is|was|name|:|=)?\\s?"
                            + "(?!name|interface|error|account|input|id\\b|who|had|has|and|or|was|is|could|can|in|to|at|of|for)[a-z]{1,3}[\\w.-]*[\\d._][\\w.-]*"),
            any(Kind.ADDRESS, "\\b(?:logged in|signed in|committed|deployed|sshed in|known) as [\\w.-]{2,40}"),
            exact(Kind.NAME, "\\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Sir|Madam)\\.?\\s\\p{Lu}[\\p{L}'’-]{1,40}"),
            exact(Kind.NAME, "\\b\\p{Lu}\\.\\s?(?:\\p{Lu}\\.\\s?)?\\p{Lu}\\p{Ll}{2,30}\\b"),
            exact(
                    Kind.NAME,
                    "(?:—|--|signed|Regards,|Thanks,)\\s{0,3}\\p{Lu}(?:\\p{Ll}{1,20}|\\.\\s?\\p{Lu}\\.)(?:\\s\\p{Lu}\\p{Ll}{1,20})?\\s*$"),
            any(Kind.NAME, "\\binitials\\s(?:are\\s)?\\p{L}\\.?\\s?\\p{L}\\b"),
            exact(
                    Kind.NUMBER,
                    "(?<![\\w.:-])(?:\\+\\d{1,3}[ ./-]?|\\(0?\\d{1,4}\\)[ ./-]?|0\\d{1,4}[ /-])(?:\\(?\\d{1,5}\\)?[ ./-]?){2,5}\\d{2,}(?![\\w:])"),
            exact(Kind.NUMBER, "(?<![\\w.-])\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}(?![\\w-])"),
            any(
                    Kind.NUMBER,
                    "\\b(?:phone|mobile|tel(?:ephone)?|ext(?:ension)?|cell|pager)\\.?\\s?(?:number|no\\.?)?\\s?(?:is|:)?\\s?[+\\d][\\d ./()-]{2,20}"),
            any(
                    Kind.NUMBER,
                    "\\b(?:employee|staff|personnel|badge|payroll|emp|worker|personal|member|contractor|national|passport)"
                            + "[\\s-]?(?:id|no\\.?|number|nr\\.?|#|card)?\\s?(?:is|was|:|#)?\\s?(?=[\\w-]{0,12}\\d{2})[A-Z]{0,4}-?[\\w-]{2,14}"),
            exact(
                    Kind.NUMBER,
                    "\\b(?:EMP|E|P|N|W|MA|PN|U|ID)-?\\d{4,9}\\b|\\b[UW]0[A-Z0-9]{7,10}\\b|\\b\\d{3}-\\d{2}-\\d{4}\\b"),
            exact(Kind.HOST, "(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?:/\\d{1,2})?(?![\\w.]*\\d)"),
            any(
                    Kind.HOST,
                    "(?<![\\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}|(?<![\\w:])[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}:?){1,6}|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}"),
            any(
                    Kind.HOST,
                    "\\b(?:[a-z0-9-]{1,63}\\.){1,5}(?:com|net|org|io|dev|de|eu|uk|fr|internal|intern|local|lan|corp|cloud|prod|home|test|site|app|co)\\b"),
            any(
                    Kind.HOST,
                    "\\b(?:[a-z]{2,12}-){1,4}[a-z]{0,6}\\d{1,4}[a-z]?\\b|\\b(?:db|web|app|srv|node|host|vm|prod|pc|laptop|ws|lt|mac|desktop|server)[a-z]{0,8}\\d{1,4}\\b"),
            any(
                    Kind.ROLE_OF_ONE,
                    "\\b(?:only|sole|single|lone|last|one and only|newest|youngest|oldest|most (?:senior|junior))\\s(?:\\w+\\s){0,3}?"
                            + ROLE + "s?\\b"),
            any(
                    Kind.ROLE_OF_ONE,
                    "\\b(?:my|our|his|her|their|your)\\s(?:\\w+\\s){0,2}?(?:manager|boss|lead|supervisor|director|colleague|coworker|mentor"
                            + "|partner|deputy|assistant|secretary|apprentice|intern|trainee|successor|predecessor|wife|husband|son|daughter|head|chief"
                            + "|teammate|dba|cto|ceo|ciso|admin|administrator|architect|contractor|consultant)\\b"),
            any(
                    Kind.ROLE_OF_ONE,
                    "\\b(?:the|a|new|as)\\s(?:\\w+\\s)?(?:cto|ceo|cfo|cio|ciso|coo|vp|vice president|head of \\w+|chief \\w+|director(?: of \\w+)?|team lead(?:er)?"
                            + "|tech lead|intern|apprentice|trainee|working student|new hire|newcomer|principal engineer|staff engineer|founder|dpo"
                            + "|security officer|department head|product owner|scrum master|release manager|group lead|shift lead|plant manager)\\b"),
            any(
                    Kind.ROLE_OF_ONE,
                    "\\bteam of (?:one|two|three|1|2|3)\\b|\\b(?:one|two|1|2)-(?:person|man|woman) (?:team|crew|department|shop)\\b|\\bjust (?:me|us two|the two of us)\\b"
                            + "|\\b(?:two|three|both) of us\\b|\\bI(?: was| am|'m| work(?:ed)?) (?:all )?(?:alone|by myself|on my own)\\b|\\bnobody else (?:is|was|knows|can|has|works)\\b"
                            + "|\\b(?:no one|nobody) but me\\b|\\bI am the (?:only )?one\\b|\\bonly I\\b|\\bthe person who (?:wrote|built|maintains|owns|set up)\\b"
                            + "|\\bthe (?:author|owner|maintainer) of (?:the )?\\w+"),
            any(
                    Kind.SHIFT,
                    "\\b(?:night|early|late|day|evening|weekend|morning|graveyard|back|first|second|third|holiday|swing|christmas)[\\s-]shift\\b"
                            + "|\\b(?:on|in|during|of|end of|my|our|her|his|the) (?:my |our |the |her |his )?(?:shift|watch|standby|duty|rota|on[- ]call (?:week|turn|rotation|shift))\\b"
                            + "|\\bwas on[- ]call\\b|\\bI(?: was| am|'m)? (?:had )?on[- ]call\\b|\\bhandover (?:to|from)\\b|\\bprimary on[- ]call\\b|\\bwho was on[- ]call\\b"),
            any(
                    Kind.MOMENT,
                    "\\b(?:I|he|she|we|me|my|him|her|engineer|developer|operator|admin|dba|colleague|somebody|someone)\\b[^.!?\\n]{0,80}?\\b(?:[01]?\\d|2[0-3])[:.h][0-5]\\d\\b"
                            + "|\\b(?:[01]?\\d|2[0-3])[:.h][0-5]\\d\\b[^.!?\\n]{0,60}?\\b(?:I|he|she|we|me|my|engineer|developer|operator|admin|dba|colleague|somebody|someone)\\b"),
            any(
                    Kind.MOMENT,
                    "\\b(?:on|last|this|next|every|since|until) (?:the )?" + DAY
                            + "\\b|\\b(?:\\d{1,2}\\.?(?:st|nd|rd|th)? (?:of )?" + MONTH + "|" + MONTH
                            + " \\d{1,2}(?:st|nd|rd|th)?)\\b"
                            + "|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b(?:yesterday|tonight|last night|this morning|christmas eve|new year's eve|at midnight|at (?:noon|dawn))\\b"
                            + "|\\bat \\d{1,2}\\s?(?:am|pm|o'clock)\\b"),
            exact(
                    Kind.PLACE,
                    "\\b(?:in|at|from|of|the|our)\\s(?:the\\s)?\\p{Lu}[\\p{L}-]{2,20}(?:\\s\\p{Lu}[\\p{L}-]{2,20})?\\s(?:office|site|branch|plant|hub|floor|campus|data ?cent(?:er|re)|building|team)\\b"),
            any(
                    Kind.PLACE,
                    "\\b(?:desk|room|floor|building|seat|cubicle|rack|office|bay|aisle|hall|gate|parking spot)\\s(?:no\\.?\\s|number\\s)?(?:[a-z]?\\d[\\w.-]{0,6}|[A-Z]\\d+)\\b"
                            + "|\\b(?:first|second|third|fourth|fifth|\\d{1,2}(?:st|nd|rd|th)) floor\\b|\\b(?:home office|from home|branch office|head office|headquarters|open[- ]plan office)\\b"
                            + "|-?\\d{1,3}\\.\\d{3,8},\\s?-?\\d{1,3}\\.\\d{3,8}"),
            exact(
                    Kind.PLACE,
                    "\\b(?:[Bb]ased|[Ll]ives?|[Ll]iving|[Ww]orks?|[Ww]orking|[Ss]itting|[Ll]ocated|[Oo]ffices?|[Cc]olleagues?|[Tt]eams?) in \\p{Lu}[\\p{L}-]{2,20}"),
            any(
                    Kind.LIFE,
                    "\\b(?:parental|maternity|paternity|sick|medical|compassionate) leave\\b|\\b(?:my|his|her) (?:first|last|second|final) (?:day|week|month|year|shift|job)\\b"
                            + "|\\b(?:my|his|her) (?:birthday|wedding|pregnancy|surgery|illness|vacation|holiday|probation|notice period|farewell|promotion|divorce|accent|religion|disability)\\b"
                            + "|\\bpregnant\\b|\\bwheelchair\\b|\\b\\d{2} years old\\b|\\bin (?:my|his|her) (?:twenties|thirties|forties|fifties|sixties|\\d0s)\\b"
                            + "|\\bsince I (?:joined|started)\\b|\\b(?:joined|started|left|resigned|returned|retired)(?: here| us| the (?:team|company|firm))? (?:in|last|this|on|two|three|a|only) (?:\\d{4}|week|month|year|\\w+)"
                            + "|\\bas (?:a|the only) (?:woman|man|mother|father|foreigner|part-timer|student)\\b|\\bpart[- ]time\\b|\\b\\d{1,2} years (?:of experience|with (?:the|this|our)|in (?:the|this) (?:company|team|job))\\b"
                            + "|\\bnative (?:\\w+ )?speaker\\b|\\b(?:worked|working|been) here (?:for|since)\\b"));

    private IdentifierLint() {}

    private static Sign exact(Kind kind, String pattern) {
        return new Sign(kind, Pattern.compile(pattern));
    }

    private static Sign any(Kind kind, String pattern) {
        return new Sign(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    private static final Pattern CAPITAL =
            Pattern.compile("\\b\\p{Lu}\\p{Ll}{1,20}(?:[ -]\\p{Lu}[\\p{L}'’-]{1,30}){0,2}");

    /// What may tell who somebody is, in the order of the text, none within another.
    ///
    /// @param text plain or Markdown; anything is fine
    /// @param roster names to look for
    public static List<Finding> check(String text, Roster roster) {
        List<Finding> findings = new ArrayList<>();
        for (Pattern name : roster.patterns()) {
            add(Kind.NAME, name, text, findings);
        }
        for (Sign sign : SIGNS) {
            add(sign.kind(), sign.pattern(), text, findings);
        }
        Matcher names = CAPITAL.matcher(text);
        while (names.find()) {
            String first = names.group().split("[ -]", 2)[0];
            if (GivenNames.contains(first.toLowerCase(Locale.ROOT))) {
                findings.add(Kind.NAME.at(names.start(), names.end()));
            }
        }
        return Overlaps.without(findings);
    }

    private static void add(Kind kind, Pattern pattern, String text, List<Finding> findings) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (found.end() > found.start()) {
                findings.add(kind.at(found.start(), found.end()));
            }
        }
    }
}
