package dev.plimsoll.engine.publication;

import dev.plimsoll.engine.lint.CheckWording;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentContent;
import dev.plimsoll.reports.lint.BlameLint;
import dev.plimsoll.reports.lint.Finding;
import dev.plimsoll.reports.lint.Roster;
import dev.plimsoll.reports.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/// Looks for clear blame in what people wrote. What is compiled names roles and conditions only.
final class BlameCheck {
    private BlameCheck() {}

    /// One sentence a finding: where it stands, the words, why, and what to write about instead.
    ///
    /// @param people those who may be named
    static List<String> of(DocumentContent content, People people) {
        BlameLint lint = BlameLint.of(Roster.of(CheckWording.names(people)));
        List<String> said = new ArrayList<>();
        for (Addition addition : content.additions()) {
            for (Finding finding : lint.check(addition.text())) {
                if (finding.severity() != Severity.CLEAR) {
                    continue;
                }
                said.add("In the section '" + addition.section() + "': “"
                        + finding.words(addition.text()) + "”. " + finding.reason() + " "
                        + finding.suggestion());
            }
        }
        return List.copyOf(said);
    }
}
