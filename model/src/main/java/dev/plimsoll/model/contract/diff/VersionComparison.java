package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.document.Cursor;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares the contract's own version number with what the amendment does (semver.org, items 2 and 8).
final class VersionComparison {
    private static final Pattern NUMBERS = Pattern.compile("v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");
    private final Findings findings;

    VersionComparison(Findings findings) {
        this.findings = findings;
    }

    /// To be asked when all other changes are known.
    void compare(Contract base, Contract revision) {
        if (base.dialect().isJsonSchema() && base.summary().version().isEmpty()) {
            return; // a JSON Schema has no place for a version
        }
        boolean breaks = findings.breaks();
        String before = base.summary().version();
        String after = revision.summary().version();
        Matcher one = NUMBERS.matcher(before);
        Matcher other = NUMBERS.matcher(after);
        boolean numbered = one.matches() && other.matches();
        int order = numbered ? order(one, other) : 0;
        if (order > 0) {
            add(
                    "api-version-decreased",
                    base,
                    revision,
                    "The version number went down from " + before + " to " + after + ".");
        } else if (breaks && before.equals(after)) {
            add(
                    "api-version-not-bumped",
                    base,
                    revision,
                    "The amendment breaks and the version is still " + words(before) + ".");
        } else if (breaks && numbered && number(one, 1).equals(number(other, 1))) {
            add(
                    "api-major-version-not-bumped",
                    base,
                    revision,
                    "The amendment breaks and the major version is the same in " + before + " and " + after + ".");
        }
    }

    private static String words(String version) {
        return version.isEmpty() ? "not written" : version;
    }

    private static int order(Matcher one, Matcher other) {
        for (int part = 1; part <= 3; part++) {
            int order = number(one, part).compareTo(number(other, part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger number(Matcher version, int part) {
        String digits = version.group(part);
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    private void add(String rule, Contract base, Contract revision, String what) {
        findings.add(new Findings.Finding(
                rule, findings.usual(rule), null, null, origin(base), origin(revision), what, what, null, null));
    }

    private static @Nullable Origin origin(Contract contract) {
        Cursor version = contract.schemas().root().follow("/info/version");
        return version == null ? null : contract.schemas().origin(version);
    }
}
