package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionLintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Make automation better",
                "Improve paging",
                "Improve paging and alerting.",
                "Train humans not to run unsafe commands",
                "Look into the memory leak",
                "Consider a second region",
                "Be more careful with flags",
                "- [ ] Investigate the slow queries",
                "We should improve our monitoring",
                "Better documentation",
                "More tests",
                "Monitoring",
                "Remind the team of the checklist",
                "Ensure that this does not happen again",
                "Make the deploys more robust",
                "Make sure that the service is reliable",
                "Fix the problem.",
                "Think about retries",
                "Refactor the billing code where appropriate",
                "Should we add a canary?",
                "Always test before you deploy",
                "Follow the process",
                "Raise awareness of the new runbook",
                "Communicate better with support",
                "Explore options for caching",
                "Clean up old alerts as soon as possible",
                "Educate developers about timeouts",
                "AC-12: Enhance the dashboard",
            })
    void vagueImprovementsAreFound(String action) {
        assertThat(ActionLint.check(action)).as(action).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add an alert on the queue's age above 5 minutes",
                "Reject a deploy whose migration has no rollback step in the pipeline",
                "Set the connection pool of orders to 40 and alert above 35",
                "Add a confirmation to the drop command when the target is production",
                "Remove the shared admin account from the staging cluster",
                "Reduce the retry budget of checkout from 5 to 2 retries",
                "Improve the p95 latency of GET /orders to below 300 ms",
                "Investigate why the cache was cold and document the answer in the runbook",
                "Write a contract test for the optional field discount",
                "Rotate the signing key every 90 days by a scheduled job",
                "Move the feature flag for refunds to the flag service",
                "Delete the unused queue payments-old after the migration ended",
                "Pin the version of the base image in the build file",
                "Run the failover drill in staging once a month with a recorded result",
                "Make the health check fail when the database answers slower than 2 s",
                "Publish the error budget of search on the team board each Monday",
                "",
            })
    void whatCanBeDoneAndCheckedPasses(String action) {
        assertThat(ActionLint.check(action)).as(action).isEmpty();
    }

    @Test
    void askingPeopleToBeDifferentIsClear() {
        assertThat(ActionLint.check("Train humans not to run unsafe commands"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("BL15");
                    assertThat(finding.severity()).isEqualTo(Severity.CLEAR);
                });
    }

    @Test
    void anyTextIsRead() {
        SplittableRandom random = new SplittableRandom(26);
        String[] parts = {
            "improve ", "better", " - ", "[ ] ", "\n", "AC-1: ", "to ", "5 ms", "?", "\u0000", "train ", "é"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(ActionLint.check(text.toString()))
                    .as("round " + round)
                    .allMatch(finding -> finding.end() <= text.length());
        }
    }
}
