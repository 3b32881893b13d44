package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.Reach;
import dev.plimsoll.desktop.amendment.ReachWork;
import dev.plimsoll.desktop.amendment.Remarks;
import dev.plimsoll.desktop.amendment.source.SideBySide;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.port.ServiceProvider;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the changes screen asks of the engine, without a window.
class ChangesOnEngineTest {
    private static final Person GRACE = new Person("grace");
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Shop, version: '%s'}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: An order
                  content:
                    application/json: {schema: {type: object, properties: {total: {type: %s}}, required: [total]}}
        """;

    @TempDir
    Path folder;

    private Engine engine;
    private Path base;
    private Path revision;
    private Amended amended;

    @BeforeEach
    void open() throws IOException {
        engine = Engine.open(folder.resolve("workspace"), new NoServices(), InstantSource.system());
        base = Files.writeString(folder.resolve("v1.yaml"), CONTRACT.formatted("1", "integer"));
        revision = Files.writeString(folder.resolve("v2.yaml"), CONTRACT.formatted("2", "string"));
        ContractDiff diff = engine.compare().compare(base, revision);
        amended = new Amended(new Amended.TwoFiles(base, revision), diff, diff.groups(), SideBySide.EMPTY);
    }

    @AfterEach
    void close() {
        engine.close();
    }

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

    private String root() {
        return amended.groups().getFirst().root();
    }

    @Test
    void consumersAreThoseThatAreHitAndExperimentsLeadToAPlanOfOne() throws IOException {
        ReachOnEngine reach = new ReachOnEngine(() -> engine);
        ReachWork.Contracts contracts = reach.read(amended);
        Path pact = Files.writeString(folder.resolve("till.json"), """
            {"consumer": {"name": "till"}, "provider": {"name": "shop"}, "interactions": [
              {"description": "an order", "request": {"method": "GET", "path": "/orders/7"},
               "response": {"status": 200, "body": {"total": 3}}}]}
            """);
        assertThat(reach.consumers(amended, contracts, List.of(pact)).get(root()))
                .extracting(one -> one.consumer())
                .containsExactly("till");
        Map<String, List<Reach.Asked>> asked = reach.experiments(amended, contracts);
        String one = asked.get(root()).getFirst().id();
        PlanState plan =
                reach.draft(amended, new DraftPlan.Draft("Shop", GRACE, GRACE, List.of(), List.of(), 1), Set.of(one));
        assertThat(plan.plan().terms().experiments())
                .extracting(experiment -> experiment.id())
                .containsExactly(one);
    }

    @Test
    void aContractThatHasChangedSinceIsSpokenOfNoMore() throws IOException {
        Files.writeString(revision, CONTRACT.formatted("3", "boolean"));
        assertThatThrownBy(() -> new ReachOnEngine(() -> engine).read(amended))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has changed since");
    }

    @Test
    void whatIsSaidIsKeptAndWhatIsAcceptedIsMarkedUntilItIsWithdrawn() {
        RemarksOnEngine remarks = new RemarksOnEngine(() -> engine);
        String change = amended.diff().changes().getFirst().fingerprint();
        assertThat(remarks.of(amended.diff()).diff()).isEqualTo(amended.diff());
        remarks.comment(amended.diff(), change, "Who reads it?", GRACE);
        Remarks said = remarks.of(amended.diff());
        remarks.settle(said.comments().getFirst(), "Nobody", GRACE);
        remarks.accept(amended.diff(), change, "Unread", said.today().plusDays(1), GRACE);
        Remarks accepted = remarks.of(amended.diff());
        assertThat(accepted.comments().getFirst().settled()).isNotNull();
        assertThat(accepted.counting()).containsExactlyElementsOf(accepted.given());
        assertThat(accepted.diff().groups().getFirst().lead().isAccepted()).isTrue();
        remarks.withdraw(accepted.given().getFirst(), "It is read", GRACE);
        assertThat(remarks.of(amended.diff()).diff()).isEqualTo(amended.diff());
    }
}
