package dev.plimsoll.desktop.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanDocument;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.model.plan.policy.PlanPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TopicsTest {
    private final List<Topic> topics = new Topics().all();

    private List<String> titles(Topic.Kind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .map(Topic::title)
                .toList();
    }

    @Test
    void everyScreenIsExplained() {
        assertThat(titles(Topic.Kind.SCREEN))
                .containsExactlyElementsOf(
                        Stream.of(Screen.values()).map(Screen::label).toList());
    }

    @Test
    void everyGateOfAPlanIsExplained() {
        ObjectNode outside = (ObjectNode) Json.mapper().readTree(PlanDocument.write(Samples.plan()));
        ((ObjectNode) outside.path("scope")).put("environment", "staging");
        ExperimentPlan plan = PlanDocument.read(outside.toString());
        PlanState state =
                PlanState.of(PlanId.number(1), List.of(new PlanEvent.Drafted(Samples.START, Samples.ADA, plan)));
        List<String> gates = new PlanPolicy(People.UNLISTED)
                .gates(state, Samples.START).stream().map(Gate::name).toList();
        assertThat(gates).hasSizeGreaterThan(10);
        assertThat(titles(Topic.Kind.GATE)).containsAll(gates);
    }

    @Test
    void noTwoPagesOfAKindShareTheirTitle() {
        assertThat(topics).extracting(Topic::id).doesNotHaveDuplicates();
        assertThat(topics).allSatisfy(topic -> assertThat(topic.parts()).isNotEmpty());
        assertThat(titles(Topic.Kind.RULE)).hasSizeGreaterThan(100);
    }

    @Test
    void everyPictureOfTheGuideIsThere() {
        assertThat(topics.stream()
                        .flatMap(topic -> topic.parts().stream())
                        .filter(Part.Picture.class::isInstance)
                        .map(Part.Picture.class::cast))
                .isNotEmpty()
                .allSatisfy(picture ->
                        assertThat(Topics.class.getResource(picture.file())).isNotNull());
    }

    @Test
    void ourMarkdownIsReadAsItIsMeant() {
        assertThat(Markdown.read("# Title\n\n"
                        + "Some **bold** words\n"
                        + "and `code`.\n\n"
                        + "1. one\n"
                        + "   more\n"
                        + "2. two\n\n"
                        + "| a | b |\n"
                        + "| - | - |\n"
                        + "| c | *d* |"))
                .extracting(Part::plain)
                .containsExactly("Title", "Some bold words and code.", "1. one more", "2. two", "a b\nc d");
        assertThat(Markdown.read("   ![A screen](x.png)")).containsExactly(new Part.Picture("A screen", "x.png"));
        assertThat(Markdown.read("5 * 3 = 15")).extracting(Part::plain).containsExactly("5 * 3 = 15");
    }

    @Test
    void pagesAreFoundByTheirWordsAndOpenedByTheirName() {
        HelpModel model = new HelpModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), () -> topics);
        model.refresh();
        assertThat(model.shown()).hasSameSizeAs(topics);
        model.filterProperty().set("waived  some DAYS");
        assertThat(model.shown()).extracting(Topic::title).containsExactly("Amendments");
        assertThat(model.chosenProperty().get()).extracting(Topic::title).isEqualTo("Amendments");
        model.open(new Topic.Id(Topic.Kind.GATE, "Rollback"));
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get())
                .extracting(Topic::id)
                .isEqualTo(new Topic.Id(Topic.Kind.GATE, "Rollback"));
        model.filterProperty().set("no such word anywhere");
        assertThat(model.chosenProperty().get()).isNull();
    }
}
