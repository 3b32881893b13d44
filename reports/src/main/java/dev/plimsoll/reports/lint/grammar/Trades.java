package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// Tells nouns for people by what they do for a living: by the ending that makes such a noun, and by those that have
/// none. Nouns that name programs as often (server, driver, broker, dispatcher of events) are not among them.
final class Trades {
    /// Each makes a noun for somebody and hardly any other word: pharmacist, electrician, salesperson, craftsman.
    private static final String[] ENDINGS = {
        "ologist", "acist", "ician", "arian", "torian", "person", "woman", "keeper", "taker", "grapher", "eteer",
        "smith", "wright", "monger"
    };

    /// Words with such an ending that name nobody.
    private static final Set<String> NOBODY = Set.of(
            "human",
            "german",
            "roman",
            "norman",
            "specimen",
            "regimen",
            "acumen",
            "abdomen",
            "omen",
            "yemen",
            "twist",
            "wrist",
            "exist",
            "assist",
            "consist",
            "persist",
            "resist",
            "insist",
            "enlist",
            "agrarian",
            "keeper",
            "taker",
            "stamen",
            "bitumen",
            "lumen",
            "zookeeper",
            "caiman");

    private static final int SHORTEST_MAN = 6;
    private static final int SHORTEST_IST = 7;

    private static final Set<String> PLAIN = Set.of("""
        accountant adviser advisor ambassador announcer appraiser apprentice arbitrator archivist artisan assessor
        assistant attendant attorney auditor aviator bailiff barista barrister bartender biographer bodyguard
        boatswain bookkeeper bosun bricklayer brewer bureaucrat butler captain caregiver carpenter caseworker
        cashier chaplain chef chemist clerk conductor cook copilot co-pilot commandant commissioner concierge constable copywriter coroner corporal
        councillor counsellor counselor courier custodian deckhand detective diplomat educator employer examiner
        facilitator farmer farmhand fitter floorwalker foreman foreperson freelancer gardener glazier hairdresser
        headmaster headmistress helmsman hostess illustrator inspector interviewer invigilator ironworker janitor
        jeweller journalist juror labourer laborer lawyer lecturer legislator lifeguard machinist magistrate mayor
        mechanic metalworker midwife millwright miner moderator negotiator newsreader notary nurse officer official
        overseer paralegal paramedic photographer physician plasterer plumber politician practitioner preacher
        priest principal proofreader prosecutor publican radiographer ranger receptionist recruiter referee registrar reporter
        roofer sailor schoolteacher screenwriter scriptwriter secretary senator servant sheriff shipbuilder
        shoemaker stagehand stationmaster steelworker stenographer stevedore steward stewardess surgeon surveyor
        tailor teacher teamster therapist trader troubleshooter typist undersecretary undertaker upholsterer valuer
        veterinarian vet vicar waitress warden warder webmaster welder whistleblower woodworker\
        """.strip().split("\\s+"));

    private Trades() {}

    /// @param lower in lower case, singular or plural
    static boolean contains(String lower) {
        return one(lower) || (lower.endsWith("s") && one(lower.substring(0, lower.length() - 1)));
    }

    private static boolean one(String lower) {
        if (PLAIN.contains(lower)) {
            return true;
        }
        if (NOBODY.contains(lower)) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return (man(lower) && lower.length() >= SHORTEST_MAN) || (ist(lower) && lower.length() >= SHORTEST_IST);
    }

    /// Workman, workmen.
    private static boolean man(String lower) {
        return lower.endsWith("man") || lower.endsWith("men");
    }

    /// Archivist, specialist; no checklist.
    private static boolean ist(String lower) {
        return lower.endsWith("ist") && (!lower.endsWith("list") || lower.endsWith("alist"));
    }
}
