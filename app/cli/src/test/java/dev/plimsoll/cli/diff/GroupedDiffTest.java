package dev.plimsoll.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Direction;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;

/// One edit in a shared schema is one item, in every format.
class GroupedDiffTest {
    private static final ContractDiff SHARED = Samples.shared(200);

    private static String render(DiffFormat format, DiffView view) {
        SourceText source = SourceText.of("one\ntwo\nthree\nfour\n");
        return format.render(view, source, source, Ansi.OFF);
    }

    private static DiffView filtered(DiffFilter filter) {
        return DiffView.of(SHARED, filter, false);
    }

    @Test
    void textCountsThePlacesAndListsThemWhenAsked() {
        String counted = render(DiffFormat.TEXT, DiffView.of(SHARED));
        String listed = render(DiffFormat.TEXT, DiffView.of(SHARED, DiffFilter.ALL, true));

        assertThat(counted)
                .contains("Breaking (1 edit, 199 changes)")
                .contains("and 199 more places in 200 operations (list them with --all)")
                .doesNotContain("/orders/150");
        assertThat(listed).contains("199 more places:", "GET /orders/150", "RISKY GET /orders/199");
    }

    @Test
    void whatWasAcceptedGuessedAndNoLongerHoldsIsTold() {
        for (DiffFormat format : List.of(DiffFormat.TEXT, DiffFormat.HTML)) {
            assertThat(render(format, DiffView.of(SHARED)))
                    .as("%s", format)
                    .contains("Accepted", "by ada until 2026-12-31: Nobody calls it")
                    .contains("$.price of GET /orders/000 is probably renamed to $.cost (93 % alike)")
                    .contains("by lin ended on 2026-01-01");
        }
        assertThat(render(DiffFormat.TEXT, DiffView.of(SHARED)))
                .endsWith("199 breaking, 1 risky and 1 accepted change: the revision breaks what the base allows.\n");
    }

    @Test
    void markdownSaysHowFarAnEditReachesAndBoundsTheList() {
        assertThat(render(DiffFormat.MARKDOWN, DiffView.of(SHARED)))
                .contains("and 199 more places", "- and 179 more places\n")
                .contains("<details><summary>Accepted (1)</summary>");
    }

    @Test
    void jsonHasTheEditsBesideTheChanges() {
        JsonNode tree = Json.mapper().readTree(render(DiffFormat.JSON, DiffView.of(SHARED)));

        assertThat(tree.get("changes")).hasSize(201);
        assertThat(tree.get("groups")).hasSize(2);
        assertThat(tree.at("/groups/0/places")).hasSize(200);
        assertThat(tree.at("/groups/0/lead")).isEqualTo(tree.at("/changes/0/fingerprint"));
        assertThat(tree.at("/changes/199/adjustment/setting/line").asInt()).isEqualTo(3);
        assertThat(tree.at("/changes/200/acceptance/until").asString()).isEqualTo("2026-12-31");
        assertThat(tree.at("/summary/accepted").asInt()).isEqualTo(1);
    }

    @Test
    void htmlHasATreeOfOperationsThatLeadsToTheEdits() {
        assertThat(render(DiffFormat.HTML, DiffView.of(SHARED)))
                .contains(
                        "<nav aria-label=\"Operations\">",
                        "Operations (201)",
                        ">GET /orders/150</a> <b class=\"breaking\"")
                .contains("and 199 more places</summary>", "<i>in 200 operations</i>")
                .contains("data-severity=\"accepted\"", "data-direction=\"response\"");
    }

    @Test
    void csvHasARowForEveryChange() {
        assertThat(render(DiffFormat.CSV, DiffView.of(SHARED)).lines())
                .hasSize(202)
                .startsWith(
                        "severity,rule,direction,operation,subject,what,base,revision,undecided,accepted,fingerprint,edit");
    }

    @Test
    void aFilterShowsLessAndTheVerdictStays() {
        DiffView risky =
                filtered(new DiffFilter(Set.of(Severity.RISKY), Set.of(Direction.RESPONSE), List.of(), List.of()));

        assertThat(risky.shown().changes()).hasSize(1);
        assertThat(risky.summary().exitCode()).isEqualTo(1);
        assertThat(render(DiffFormat.TEXT, risky))
                .contains("Risky (1)", "set to risky by severity.yaml:3:5; breaking without it")
                .contains("Not shown because of the filter: 200 changes of 201. The verdict counts them.");
        assertThat(Json.mapper()
                        .readTree(render(DiffFormat.JSON, risky))
                        .at("/summary/hidden")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void filtersByRuleAndOperationMeetInOne() {
        DiffFilter one = new DiffFilter(
                Set.of(), Set.of(), List.of("response-required-property-removed"), List.of("/orders/007"));
        DiffFilter none = new DiffFilter(Set.of(), Set.of(Direction.REQUEST), List.of(), List.of());

        assertThat(filtered(one).shown().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.operation()).hasToString("GET /orders/007"));
        assertThat(filtered(one).shown().renames()).isEmpty();
        assertThat(filtered(none).shown().changes()).isEmpty();
    }
}
