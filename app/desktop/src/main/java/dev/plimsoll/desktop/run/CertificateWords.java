package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Standing;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a certificate is worth, in sentences.
public final class CertificateWords {
    private CertificateWords() {}

    /// What it says today, or what has changed since.
    public static String of(Standing standing) {
        if (standing.worth() == Standing.Worth.STALE) {
            String changes = standing.changes().stream()
                    .map(change -> told(change.sentence()))
                    .collect(Collectors.joining("; "));
            return tr("Since run %s: %s. Run the plan again to certify what holds today.", run(standing), changes);
        }
        long open = standing.unanswered();
        String unanswered = open == 0
                ? ""
                : " "
                        + tr(
                                "Experiments without an answer: %d of %d.",
                                open, standing.certificate().experiments().size());
        return told(standing.sentence()) + unanswered;
    }

    private static String run(Standing standing) {
        return standing.certificate().run();
    }

    /// What a certificate from a file is worth.
    ///
    /// @param name of the file
    /// @param standing empty where this workspace did not write it
    public static String ofFile(String name, Certificate certificate, Optional<Standing> standing) {
        if (!certificate.isWhole()) {
            return tr("%s cannot be relied on: it is not as it was written.", name);
        }
        return tr("%s is as it was written.", name)
                + " "
                + standing.map(CertificateWords::of)
                        .orElseGet(() -> tr("This workspace did not write it, so it does not know what has changed."));
    }
}
