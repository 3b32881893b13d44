package dev.plimsoll.reports.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A company and a program are both called by a name: what no program does, or is reproached for, blames; what programs
/// do every day does not.
class NamedOrganisationsTest {
    private static final BlameLint LINT = BlameLint.of(Roster.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme neglected its backups for years.",
                "Globex failed to consult its own riggers.",
                "TSB failed to fully assess the risk.",
                "Umbrella did not take any precautions.",
                "Cloudflare should have consulted its customers.",
                "Globex's failure to disclose the breach cost its customers dearly.",
                "It is both Acme's and Globex's fault.",
                "The report criticises Acme for its late answer.",
                "The auditors blamed Initech for ignoring three letters.",
                "The board has been criticised for its silence.",
                "The inspectors were critical of the foreman.",
                "Had the company acted sooner, the loss would have been smaller.",
                "A weak management structure was to blame for the delay.",
                "The moderator closed the report without explanation.",
            })
    void anOrganisationIsBlamed(String sentence) {
        assertThat(LINT.check(sentence)).as(sentence).anyMatch(finding -> finding.severity() == Severity.CLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kafka failed to elect a leader.",
                "Kubernetes ignored the taint and scheduled the pod.",
                "Terraform refused to apply the plan.",
                "PostgreSQL ignored the warning and went on.",
                "Redis failed to follow the master.",
                "Traefik failed to implement the retry.",
                "Elasticsearch failed to secure the data directory.",
                "Nginx failed to take action on SIGHUP.",
                "Grafana failed to take the snapshot.",
                "PagerDuty failed to inform the engineer because its queue was full.",
                "Istio did not address the pod by its name.",
                "Cloudflare did not implement IPv6 at that time.",
                "It was not Cloudflare's fault.",
                "If it is Redis's fault, the log says so.",
                "The change was criticised for its size in the review.",
                "The team was not criticised for the outage.",
                "We should not be critical of the engineer.",
                "Everyone should take responsibility for their own services.",
                "The bot closed the ticket without any comment.",
                "We had never seen such load.",
                "The company replaced the disks within a day.",
            })
    void aProgramIsNot(String sentence) {
        assertThat(LINT.check(sentence)).as(sentence).noneMatch(finding -> finding.severity() != Severity.HINT);
    }
}
