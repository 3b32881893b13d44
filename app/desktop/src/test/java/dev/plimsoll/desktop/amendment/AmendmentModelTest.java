package dev.plimsoll.desktop.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentModelTest {
    @TempDir
    Path folder;

    private Path base;
    private Path revision;
    private final AmendmentModel model = model(new AmendmentWork(
            (_, _) -> Samples.diff(),
            _ -> new AmendmentWork.Named(Samples.diff(), "a: 1", "a: 2"),
            _ -> Samples.drafted(),
            _ -> Samples.diff(),
            _ -> Samples.diff(),
            digest -> "text of " + digest));

    private static AmendmentModel model(AmendmentWork work) {
        return new AmendmentModel(
                new Jobs(Runnable::run, new FxBridge(Runnable::run)),
                work,
                new KnownReach(),
                new KnownRemarks(),
                KnownRemarks.GRACE);
    }

    @BeforeEach
    void write() throws Exception {
        base = Files.writeString(folder.resolve("v1.yaml"), "a: 1\nb: 2\n");
        revision = Files.writeString(folder.resolve("v2.yaml"), "a: 1\nb: 3\n");
    }

    @Test
    void opensTwoFilesAndChoosesTheWorstChange() {
        model.open(base, revision);
        assertThat(model.amendedProperty().get().sides().rows()).hasSize(2);
        assertThat(model.shown()).hasSize(3);
        assertThat(model.selectedProperty().get().severity()).isEqualTo(Severity.BREAKING);
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void opensTwoByNameAndBothNamesAreAskedFor() {
        NamesModel names = new NamesModel(folder.toAbsolutePath(), model::open);
        names.baseProperty().set("git:main:api.yaml");
        assertThat(names.open()).isFalse();
        names.revisionProperty().set(" api.yaml ");
        assertThat(names.open()).isTrue();
        assertThat(model.amendedProperty().get().source())
                .isEqualTo(new Amended.TwoNamed("git:main:api.yaml", "api.yaml", folder.toAbsolutePath()));
        names.folderProperty().set("not/from/the/root");
        assertThat(names.open()).isFalse();
    }

    @Test
    void opensThePlansOwnContractsOnce() {
        model.open(Samples.drafted());
        Amended first = model.amendedProperty().get();
        assertThat(first.source())
                .isEqualTo(new Amended.OfPlan(Samples.drafted().id()));
        assertThat(first.sides().base()).containsExactly("text of v1v1v1v1");
        model.open(Samples.drafted());
        assertThat(model.amendedProperty().get()).isSameAs(first);
    }

    @Test
    void filtersByTheMessagesThatAChangeShowsIn() {
        model.open(base, revision);
        List<ChangeGroup> all = List.copyOf(model.shown());
        for (Way way : Way.values()) {
            model.wayProperty().set(way);
            assertThat(model.shown())
                    .as(way.word())
                    .isEqualTo(all.stream().filter(way::fits).toList());
        }
        assertThat(all).allMatch(edit -> Way.REQUESTS.fits(edit) || Way.RESPONSES.fits(edit) || Way.NEITHER.fits(edit));
        model.wayProperty().set(Way.REQUESTS);
        assertThat(model.shown()).as("all are of responses").isEmpty();
    }

    @Test
    void filtersBySeverityAndWords() {
        model.open(base, revision);
        model.filter(Severity.BREAKING).set(false);
        assertThat(model.shown()).extracting(ChangeGroup::severity).containsExactly(Severity.RISKY, Severity.SAFE);
        assertThat(model.selectedProperty().get().severity()).isEqualTo(Severity.RISKY);
        model.queryProperty().set("ENDPOINT added");
        assertThat(model.shown()).extracting(ChangeGroup::rule).containsExactly("endpoint-added");
        model.queryProperty().set("no such thing");
        assertThat(model.shown()).isEmpty();
        assertThat(model.selectedProperty().get()).isNull();
        model.next();
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void oneEditIsOneRowThatListsItsPlacesAndIsFoundByEachOfThem() {
        AmendmentModel sharing = model(new AmendmentWork(
                (_, _) -> shared(),
                _ -> new AmendmentWork.Named(Samples.diff(), "a: 1", "a: 2"),
                _ -> Samples.drafted(),
                _ -> shared(),
                _ -> shared(),
                _ -> ""));
        sharing.open(base, revision);

        assertThat(sharing.shown()).hasSize(1);
        ChangeGroup edit = sharing.shown().getFirst();
        assertThat(ChangeText.where(edit)).isEqualTo("in 300 operations");
        assertThat(ChangeText.places(edit)).startsWith("GET /p0\n").endsWith("GET /p199\nand 100 more");
        assertThat(sharing.amendedProperty().get().edits(Severity.BREAKING)).isEqualTo(1);
        sharing.queryProperty().set("/p250");
        assertThat(sharing.shown()).hasSize(1);
        sharing.queryProperty().set("/p300");
        assertThat(sharing.shown()).isEmpty();
    }

    private static ContractDiff shared() {
        List<Change> changes = IntStream.range(0, 300)
                .mapToObj(i -> Samples.place(Severity.BREAKING, "/p" + i, i))
                .toList();
        return new ContractDiff(Samples.diff().base(), Samples.diff().revision(), changes, List.of());
    }

    @Test
    void stepsThroughTheChangesInACircle() {
        model.open(base, revision);
        model.next();
        assertThat(model.selectedProperty().get().rule()).isEqualTo("enum-value-added");
        model.previous();
        model.previous();
        assertThat(model.selectedProperty().get().rule()).isEqualTo("endpoint-added");
        model.next();
        assertThat(model.selectedProperty().get().rule()).isEqualTo("property-removed");
    }

    @Test
    void aFileThatIsNoContractIsAProblemInPlaceAndWhatWasOpenStays() {
        model.open(base, revision);
        model.open(base, folder.resolve("gone.yaml"));
        assertThat(model.problemProperty().get().what()).contains("gone.yaml");
        assertThat(model.amendedProperty().get()).isNotNull();
        AmendmentModel refusing = model(new AmendmentWork(
                (_, _) -> {
                    throw new Problem("v1.yaml is not a contract.", "Choose an OpenAPI file.");
                },
                _ -> new AmendmentWork.Named(Samples.diff(), "a: 1", "a: 2"),
                _ -> Samples.drafted(),
                _ -> Samples.diff(),
                _ -> Samples.diff(),
                _ -> ""));
        refusing.open(base, revision);
        assertThat(refusing.problemProperty().get().remedy()).isEqualTo("Choose an OpenAPI file.");
        assertThat(refusing.loadingProperty().get()).isFalse();
    }
}
