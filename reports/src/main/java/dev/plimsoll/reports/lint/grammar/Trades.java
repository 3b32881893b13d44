package dev.plimsoll.reports.lint.grammar;

import java.util.Set;

/// Tells nouns for people by what they do for a living: by the ending that makes such a noun, and by those that have
/// none. Nouns that name programs as often (server, driver, broker, dispatcher of events) are not among them.
final class Trades {
    /// Each makes a noun for somebody and hardly any other word: pharmacist, electrician, salesperson, craftsman.
    private static final String[] ENDINGS = {
        "ologist", "acist", "ician", "ssman", "tsman", "esman", "sperson", "swoman", "paramedic", "accountant"
    };

    private static final Set<String> PLAIN = Set.of(
            "apprentice",
            "assistant",
            "attendant",
            "auditor",
            "bookkeeper",
            "captain",
            "cashier",
            "chef",
            "chemist",
            "clerk",
            "courier",
            "foreman",
            "freelancer",
            "fitter",
            "helmsman",
            "inspector",
            "lawyer",
            "machinist",
            "mechanic",
            "midwife",
            "moderator",
            "nurse",
            "officer",
            "physician",
            "plumber",
            "receptionist",
            "recruiter",
            "registrar",
            "warden",
            "coroner",
            "sailor",
            "secretary",
            "steward",
            "surgeon",
            "surveyor",
            "teacher",
            "therapist",
            "trader",
            "welder");

    private Trades() {}

    /// @param lower in lower case, singular or plural
    static boolean contains(String lower) {
        return one(lower) || (lower.endsWith("s") && one(lower.substring(0, lower.length() - 1)));
    }

    private static boolean one(String lower) {
        if (PLAIN.contains(lower)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
