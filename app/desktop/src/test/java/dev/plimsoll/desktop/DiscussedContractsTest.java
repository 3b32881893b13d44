package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.archive.ArchiveQuery;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.discussion.DiscussionId;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of changes is found, and leads to their contracts.
class DiscussedContractsTest {
    private static final Person GRACE = new Person("grace");
    private static final DiscussionId FIRST = DiscussionId.number(1);
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Shop, version: '%s'}
        paths:
          /orders:
            get:
              responses:
                '200':
                  description: Orders
                  content: {application/json: {schema: {type: object, properties: {total: {type: %s}}}}}
        """;

    @TempDir
    Path folder;

    /// Nothing runs here.
    private record NoServices() implements ServiceProvider {
        @Override
        public Services open(long seed) {
            throw new IllegalStateException("nothing runs here");
        }

        @Override
        public List<String> guardCommand() {
            return List.of();
        }
    }

    private Path contract(String version, String type) throws IOException {
        return Files.writeString(folder.resolve("v" + version + ".yaml"), CONTRACT.formatted(version, type));
    }

    private static Amended draft(Engine engine, Amended of) {
        PlanState plan = new ReachOnEngine(() -> engine)
                .draft(of, new DraftPlan.Draft("A plan", GRACE, GRACE, List.of(), List.of(), 1), Set.of());
        return new Amended(new Amended.OfPlan(plan.id()), of.diff(), of.groups(), of.sides());
    }

    private static Amended files(Engine engine, Path base, Path revision) {
        ContractDiff diff = engine.compare().compare(base, revision);
        return new Amended(new Amended.TwoFiles(base, revision), diff, diff.groups(), SideBySide.EMPTY);
    }

    @Test
    void aCommentIsFoundAndLeadsToThePlanThatKeepsItsContracts() throws IOException {
        try (Engine engine = Engine.open(folder.resolve("workspace"), new NoServices(), InstantSource.system())) {
            Path base = contract("1", "integer");
            Amended said = files(engine, base, contract("2", "string"));
            String change = said.diff().changes().getFirst().fingerprint();
            engine.discussions().discuss().comment(said.diff(), change, "The till rounds the total.", GRACE);
            assertThat(engine.searchArchive()
                            .search(ArchiveQuery.of("rounds", 10))
                            .hits())
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.id()).isEqualTo("DS1");
                        assertThat(hit.state()).isEqualTo("open");
                        assertThat(Places.name(hit.kind(), hit.id())).isEqualTo(FIRST);
                    });

            DiscussedContracts contracts = new DiscussedContracts(() -> engine);
            assertThatThrownBy(() -> contracts.of(FIRST))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("DS1")
                    .extracting(problem -> ((Problem) problem).remedy())
                    .asString()
                    .contains("v1.yaml", "Shop 1");
            Amended.Source other =
                    draft(engine, files(engine, base, contract("3", "boolean"))).source();
            assertThat(contracts.of(FIRST)).isEqualTo(other);
            Amended.Source same = draft(engine, said).source();
            draft(engine, files(engine, base, contract("4", "array")));
            assertThat(contracts.of(FIRST)).isEqualTo(same);

            engine.discussions().discuss().settle(FIRST, 1, "Agreed with the till", GRACE);
            assertThat(engine.searchArchive()
                            .search(ArchiveQuery.of("rounds", 10))
                            .hits())
                    .extracting(hit -> hit.state())
                    .containsExactly("settled");
        }
    }
}
