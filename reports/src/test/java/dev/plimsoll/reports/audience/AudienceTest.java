package dev.plimsoll.reports.audience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.LineChart;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Samples;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import dev.plimsoll.reports.render.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {
    private static final List<String> PEOPLE = List.of("ada-account", "Grace", "mike.miller@corp.example", "@linus");
    private static final List<String> SYSTEMS = List.of(
            "db-primary-3",
            "orders-vault",
            "10.12.0.7",
            "10.12.0.7:5432",
            "fe80::1ff:fe23:4567:890a",
            "00:1b:44:11:3a:b7",
            "db7.eu-west.corp.internal",
            "localhost:8080",
            "https://wiki.corp.example/runbooks/7?x=1",
            "jdbc:postgresql://db7/orders",
            "/var/lib/orders/data",
            "/app/releases/current",
            "~/secrets/token",
            "C:\\deploy\\orders.exe",
            "\\\\fileserver\\share",
            "contracts/orders-1.yaml:41:9",
            "OrderService.java:88",
            "deadbeefdeadbeefdeadbeef",
            "plan P7");
    private static final KnownNames NAMES = KnownNames.of(
            Map.of("ada-account", "the author", "grace", "an approver"),
            Set.of("db-primary-3", "orders-vault", "strict-checkout", "tolerant-checkout"),
            Set.of("GET /orders/{id}"));

    /// A report with these words in every field of every kind of block.
    private static Report planted(String words) {
        Text text = Text.of("It met " + words + " and ")
                .strong(words)
                .and(" then ")
                .code(words)
                .and(" ")
                .ref("e1");
        List<Block> blocks = List.of(
                new Block.Heading(words),
                new Block.Paragraph(text),
                new Block.Bullets(List.of(text)),
                new Block.Callout(Block.Tone.BAD, words, text),
                new Block.Quote(text, words + "\n(" + words + ")"),
                new Block.Table(words, List.of(Block.Column.text(words, 1)), List.of(List.of(text))),
                new Block.Chart(new LineChart(
                        words,
                        words,
                        LineChart.Unit.PERCENT,
                        LineChart.Along.TIME,
                        10,
                        List.of(new LineChart.Series(words, LineChart.Stroke.SOLID, List.of())),
                        List.of(new LineChart.Band("A", words, 1, 2)),
                        List.of(new LineChart.Limit(words, 0.5)),
                        List.of(new LineChart.Marker(words, 3)),
                        List.of(new LineChart.PhaseStart(words, 0)))));
        return new Report(
                "post-mortem",
                "R1",
                "About " + words,
                Samples.NOON,
                words,
                List.of(
                        new Section("summary", words, blocks),
                        new Section("impact", words, blocks),
                        new Section("appendix", words, blocks)));
    }

    @Test
    void aCustomerSeesNoneOfWhatWasPlanted() {
        for (List<String> all : List.of(PEOPLE, SYSTEMS)) {
            for (String word : all) {
                Report version = Audience.CUSTOMER.version(planted(word), NAMES);
                assertThat(lower(version)).as(word).doesNotContain(word.toLowerCase(Locale.ROOT));
            }
        }
        Report version = Audience.CUSTOMER.version(planted(String.join(", ", SYSTEMS)), NAMES);
        SYSTEMS.forEach(word -> assertThat(lower(version)).doesNotContain(word.toLowerCase(Locale.ROOT)));
        assertThat(version.sections()).extracting(Section::id).containsExactly("summary", "impact");
        assertThat(version.subject()).isEmpty();
    }

    @Test
    void aRecordLosesItsNumberInASentenceThatCanStillBeRead() {
        Report drill = planted("nothing");
        Report version = Audience.CUSTOMER.version(
                new Report(
                        drill.kind(),
                        "D1",
                        "Drill D1: Region lost. Run R2 of plan P7",
                        drill.recorded(),
                        "It was Run R12",
                        drill.sections()),
                NAMES);
        assertThat(version.title()).isEqualTo("This drill: Region lost. This run of this plan");
        assertThat(version.summary()).isEqualTo("It was this run");
    }

    @Test
    void whatSaysTheSameWithoutItsNamesIsSaidOnce() {
        List<Text> items = List.of(plan("db-primary-3"), plan("orders-vault"), Text.of("Tell support"));
        List<List<Text>> rows = List.of(
                List.of(Text.of("1"), items.get(0), Text.of("detect")),
                List.of(Text.of("2"), items.get(1), Text.of("detect")),
                List.of(Text.of("3"), items.get(1), Text.of("prevent")));
        List<Block.Column> columns =
                List.of(Block.Column.text("No.", 6), Block.Column.text("Action", 40), Block.Column.text("Kind", 12));
        Report report = new Report(
                "post-mortem",
                "R1",
                "Slow answers",
                Samples.NOON,
                "",
                List.of(Section.of(
                        "actions", "Actions", new Block.Bullets(items), new Block.Table("Actions", columns, rows))));
        String told = "Plan an experiment for the breaking change, which nothing stands for";

        List<Block> customer =
                Audience.CUSTOMER.version(report, NAMES).sections().getFirst().blocks();
        assertThat(((Block.Bullets) customer.getFirst()).items())
                .extracting(Text::plain)
                .containsExactly(told + " (2 times)", "Tell support");
        assertThat(((Block.Table) customer.getLast()).rows())
                .extracting(row -> row.stream().map(Text::plain).toList())
                .containsExactly(List.of("1", told + " (2 times)", "detect"), List.of("2", told, "prevent"));
        assertThat(Audience.COMPANY.version(report, NAMES).sections().getFirst().blocks())
                .isEqualTo(report.sections().getFirst().blocks());
    }

    private static Text plan(String rule) {
        return Text.of("Plan an experiment for the breaking change ")
                .code(rule)
                .and(" ")
                .ref("c1")
                .and(", which nothing stands for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Consumer 'strict-checkout' broke|A consumer broke",
                "The fault 'db-primary-3' does that alone|The fault does that alone",
                "It ran in the environment orders-vault, not here|It ran in the environment, not here",
                "It ran in environment orders-vault|It ran in an environment",
                "db-primary-3, orders-vault and strict-checkout were slow|internal systems were slow",
                "It is on db-primary-3|It is on an internal system"
            })
    void aSentenceWithoutItsNamesCanStillBeRead(String words, String told) {
        Report report = new Report("post-mortem", "R1", words, Samples.NOON, words, List.of());
        assertThat(Audience.CUSTOMER.version(report, NAMES).summary()).isEqualTo(told);
    }

    /// What leaves the house is searched, in both forms of text.
    private static String lower(Report report) {
        String json = new String(Format.JSON.render(report), UTF_8).replace("\\\\", "\\");
        return (json + new String(Format.HTML.render(report), UTF_8)).toLowerCase(Locale.ROOT);
    }

    @Test
    void theCompanySeesSystemsAndRolesButNoPeople() {
        Report version = Audience.COMPANY.version(
                planted("Grace met db-primary-3 at 10.12.0.7 and told mike.miller@corp.example"), NAMES);
        String json = version.toJson();
        assertThat(json).contains("db-primary-3", "10.12.0.7", "an approver").doesNotContain("Grace", "mike.miller");
        assertThat(version.sections()).hasSize(3);
    }

    @Test
    void theTeamSeesItAll() {
        Report report = planted("Grace");
        assertThat(Audience.TEAM.version(report, NAMES)).isSameAs(report);
    }

    @Test
    void whatCustomersKnowStays() {
        Report report = new Report(
                "post-mortem",
                "R1",
                "Slow answers",
                Samples.NOON,
                "",
                List.of(Section.of(
                        "summary",
                        "Summary",
                        new Block.Paragraph(Text.of("Answers of ")
                                .code("GET /orders/{id}")
                                .and(" came 1.5 s late, p95 at 409 ms, and/or 12:30:15 UTC; see"
                                        + " POST /orders, version 2.0.0.")))));
        assertThat(Audience.CUSTOMER.version(report, NAMES).toJson())
                .contains("Answers of GET /orders/{id} came 1.5 s late, p95 at 409 ms, and/or 12:30:15 UTC; see POST"
                        + " /orders, version 2.0.0.");
    }

    @ParameterizedTest
    @EnumSource
    void theReportOfARunHasAVersionForCustomers(SampleRuns kind) {
        Report version = Audience.CUSTOMER.version(kind.report(), NAMES);
        assertThat(version.sections()).extracting(Section::id).containsExactly("summary", "actions");
        assertThat(version.toJson())
                .doesNotContain("ada-account", "grace-account", "linus-account", "orders-1.yaml", "strict-checkout");
    }
}
