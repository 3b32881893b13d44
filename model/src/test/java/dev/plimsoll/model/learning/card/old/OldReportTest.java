package dev.plimsoll.model.learning.card.old;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plimsoll.model.learning.card.CardAction;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.Original;
import dev.plimsoll.model.plan.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OldReportTest {
    private static final String WHOLE = """
            ---
            title: "Basket lost its items"
            date: 2023-04-05
            tags: [basket, cache]
            services:
              - basket-service
            ---

            # Something else

            ## Summary
            Baskets were empty for an hour.

            ## Impact
            Some customers filled them twice.

            ## Timeline
            - 09:00 it began
            - 10:00 it ended

            ## Root causes
            1. The cache had no second replica
               in the other zone
            2. The alarm looked at **averages**

            ### Detection
            Support told us.

            ## Lessons learned
            Averages hide a lost tenth.

            ## Follow-up actions
            ### Platform
            - [x] Add a [replica](https://example.org/1) (owner: Grace Hopper), due 2023-05-01
            - [ ] Alert on the 99th percentile @ada
              and on misses
            """;

    private static LearningCard card(String name, String text) {
        return OldReport.of(name, text)
                .card(Original.of(name, text.getBytes(StandardCharsets.UTF_8)), new Person("ola"));
    }

    @Test
    void thePartsOfAReportAreMadeOut() {
        OldReport report = OldReport.of("x.md", WHOLE);
        LearningCard card = card("x.md", WHOLE);

        assertThat(report.title()).isEqualTo("Basket lost its items");
        assertThat(report.day()).isEqualTo(LocalDate.of(2023, 4, 5));
        assertThat(report.factors())
                .containsExactly("The cache had no second replica in the other zone", "The alarm looked at averages");
        assertThat(card.context())
                .contains("Baskets were empty for an hour.", "Some customers filled them twice.")
                .doesNotContain("09:00");
        assertThat(card.pattern()).isEqualTo("Averages hide a lost tenth.");
        assertThat(card.tags()).containsExactly("basket", "cache");
        assertThat(card.appliesTo().services()).containsExactly("basket-service");
        assertThat(card.actions())
                .containsExactly(
                        new CardAction(
                                "Add a replica (owner: Grace Hopper), due 2023-05-01",
                                "Grace Hopper",
                                LocalDate.of(2023, 5, 1),
                                true,
                                ""),
                        new CardAction("Alert on the 99th percentile @ada and on misses", "ada", null, false, ""));
    }

    @Test
    void otherWaysOfWritingAreReadToo() {
        OldReport report = OldReport.of("pm-2022-09-30.txt", """
                Payments stood still
                ====================

                What happened
                -------------
                The gateway refused.

                - **Contributing factors**:
                - The certificate was over

                **Action items**

                | What | Owner | State |
                | --- | --- | --- |
                | Renew it by machine | owner: lin | done |
                """);

        assertThat(report.title()).isEqualTo("Payments stood still");
        assertThat(report.day()).isEqualTo(LocalDate.of(2022, 9, 30));
        assertThat(report.factors()).containsExactly("The certificate was over");
        assertThat(report.actions())
                .containsExactly(new CardAction("Renew it by machine; owner: lin; done", "lin", null, true, ""));
        assertThat(card("empty.md", "").title()).isEqualTo("empty");
        assertThat(card("plain.txt", "No heading at all.").finding()).isEqualTo("No heading at all.");
    }

    @Test
    void anyTextIsRead() {
        List<String> pieces = List.of(
                "# ",
                "## Root cause",
                "---",
                "\n",
                "\n\n",
                "title: ",
                "[",
                "]",
                "- [x] ",
                "| a | b |",
                "| --- |",
                "**Actions**:",
                "2024-19-39",
                "2024-02-30",
                "```",
                "@",
                "owner:",
                "\ufeff",
                "\ud83d",
                "\u0000",
                "* ",
                "===",
                "(",
                "](",
                "1. ",
                "x".repeat(300),
                "\r",
                "\t",
                "...",
                ": ",
                "'",
                "\"");
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String report = text.toString();
            assertThatCode(() -> card("a.md", report))
                    .as("seed 11, text %d: %s", i, report)
                    .doesNotThrowAnyException();
        }
        int cut = WHOLE.length();
        for (int i = 0; i < cut; i += 7) {
            String part = WHOLE.substring(0, i);
            assertThatCode(() -> card("a.md", part)).as("cut at %d", i).doesNotThrowAnyException();
        }
    }
}
