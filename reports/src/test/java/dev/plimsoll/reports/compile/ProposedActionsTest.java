package dev.plimsoll.reports.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposedActionsTest {
    @Test
    void theyNameTheirEvidenceSoThatTheyStandAlone() {
        var run = SampleRuns.FAILED.run();
        List<ProposedActions.Proposal> proposals =
                ProposedActions.of(Samples.approved(run.plan()), run, SampleRuns.FAILED.diff());

        assertThat(proposals).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.kind()).isIn("prevent", "detect", "mitigate", "process");
            assertThat(proposal.verifiedBy()).isNotBlank();
            assertThat(proposal.text()).doesNotContain("[e", "ada-account");
        });
        assertThat(proposals.toString()).contains("(" + run.id() + ":e");
    }
}
