package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// Tells persons from things by the head of a noun phrase.
final class People {
    private static final Set<String> FIRST = Set.of("i", "we", "us", "me");
    private static final Set<String> THIRD = Set.of(
            "he",
            "she",
            "him",
            "her",
            "you",
            "who",
            "someone",
            "somebody",
            "anyone",
            "everyone",
            "everybody",
            "engineer",
            "engineers",
            "developer",
            "developers",
            "dev",
            "devs",
            "programmer",
            "programmers",
            "operators",
            "administrator",
            "administrators",
            "admins",
            "sysadmin",
            "sysadmins",
            "dba",
            "dbas",
            "sre",
            "sres",
            "technician",
            "technicians",
            "reviewer",
            "reviewers",
            "approver",
            "approvers",
            "author",
            "authors",
            "tester",
            "testers",
            "architect",
            "architects",
            "analyst",
            "analysts",
            "intern",
            "interns",
            "trainee",
            "trainees",
            "contractor",
            "contractors",
            "consultant",
            "consultants",
            "employee",
            "employees",
            "colleague",
            "colleagues",
            "coworker",
            "coworkers",
            "co-worker",
            "teammate",
            "teammates",
            "staff",
            "staffer",
            "personnel",
            "person",
            "persons",
            "people",
            "human",
            "humans",
            "individual",
            "individuals",
            "team",
            "teams",
            "crew",
            "management",
            "leadership",
            "maintainer",
            "maintainers",
            "committer",
            "responder",
            "responders",
            "oncall",
            "on-call",
            "on-caller",
            "member",
            "members",
            "guy",
            "guys",
            "folks",
            "boss",
            "supervisor",
            "supervisors",
            "manager",
            "managers",
            "lead",
            "leads",
            "expert",
            "experts",
            "owner",
            "owners",
            "department",
            "squad",
            "pilot",
            "pilots",
            "commander",
            "newcomer",
            "ops",
            "devops",
            "qa",
            "designer",
            "designers",
            "executive",
            "executives",
            "cto",
            "ceo",
            "helpdesk",
            "care",
            "worker",
            "nurse",
            "doctor",
            "driver",
            "planner",
            "planners",
            "writer",
            "scientist",
            "scientists",
            "specialist",
            "specialists",
            "coder",
            "coders",
            "vendor",
            "vendors",
            "supplier",
            "suppliers",
            "partner",
            "partners",
            "agency",
            "integrator",
            "deployer",
            "deployers",
            "trainer",
            "instructor",
            "hire",
            "graduate",
            "junior",
            "senior");
    /// Words that are persons only where nothing technical stands before them: a Kubernetes operator is none.
    private static final Set<String> SOMETIMES = Set.of(
            "operator",
            "operators",
            "manager",
            "managers",
            "admin",
            "owner",
            "owners",
            "lead",
            "leads",
            "driver",
            "worker",
            "workers",
            "member",
            "members",
            "planner",
            "writer",
            "author",
            "hire",
            "individual",
            "senior",
            "junior",
            "commander",
            "pilot",
            "expert",
            "ops",
            "qa",
            "human",
            "executive",
            "care");
    private static final Set<String> HUMAN_MODIFIERS = Set.of(
            "customer",
            "console",
            "duty",
            "night",
            "shift",
            "on-call",
            "oncall",
            "call",
            "human",
            "system",
            "systems",
            "network",
            "database",
            "site",
            "plant",
            "team",
            "product",
            "project",
            "engineering",
            "release",
            "incident",
            "line",
            "account",
            "change",
            "operations",
            "service",
            "it",
            "tech",
            "technical",
            "support",
            "team's",
            "department",
            "staff",
            "crew",
            "ops",
            "data",
            "backup",
            "office",
            "shop",
            "group",
            "new",
            "platform",
            "security",
            "infrastructure",
            "hr",
            "general",
            "department's",
            "cp",
            "s3",
            "communications",
            "delivery",
            "development");
    private static final Set<String> OUTSIDERS = Set.of(
            "user",
            "users",
            "customer",
            "customers",
            "visitor",
            "visitors",
            "attacker",
            "attackers",
            "subscriber",
            "subscribers",
            "player",
            "players",
            "reader",
            "readers",
            "buyer",
            "buyers",
            "merchant",
            "merchants",
            "student",
            "students");
    private static final Set<String> WORK = Set.of(
            "analysis",
            "assessment",
            "planning",
            "investigation",
            "design",
            "review",
            "estimate",
            "plan",
            "proposal",
            "testing",
            "preparation",
            "evaluation");
    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "noone");

    private People() {}

    /// Who the word at an index is, as the head of its noun phrase.
    static Who of(Sentence sentence, int head) {
        Word word = sentence.at(head);
        String before = sentence.lower(head - 1);
        if (word.named()) {
            return Who.NAMED;
        }
        if (NOBODY.contains(word.lower())
                || (word.lower().equals("one") && before.equals("no"))
                || (word.in(THIRD) && before.equals("no"))) {
            return Who.NOBODY;
        }
        if (FIRST.contains(word.lower())) {
            return Who.FIRST;
        }
        if (word.lower().equals("they")) {
            return Who.THEY;
        }
        if (word.in(OUTSIDERS)) {
            return Who.OUTSIDER;
        }
        if (word.in(SOMETIMES)) {
            return technical(sentence, head) ? Who.THING : Who.THIRD;
        }
        if (word.in(THIRD) || Trades.contains(word.lower())) {
            return Who.THIRD;
        }
        if (word.in(WORK)) {
            return Who.WORK;
        }
        return GivenNames.isName(sentence, head) ? Who.NAMED : Who.THING;
    }

    static boolean knows(String lower) {
        return FIRST.contains(lower)
                || THIRD.contains(lower)
                || Trades.contains(lower)
                || SOMETIMES.contains(lower)
                || OUTSIDERS.contains(lower)
                || NOBODY.contains(lower)
                || lower.equals("they")
                || lower.equals("call")
                || lower.equals("no");
    }

    private static boolean technical(Sentence sentence, int head) {
        if (head == 0) {
            return false;
        }
        Word before = sentence.at(head - 1);
        boolean compound =
                before.is("NOUN") || before.is("PROPN") || before.lower().equals("-");
        return compound && !before.in(HUMAN_MODIFIERS);
    }
}
