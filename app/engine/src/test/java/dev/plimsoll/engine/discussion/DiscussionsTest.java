package dev.plimsoll.engine.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.engine.plan.DraftPlan;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.plan.PlanGuard;
import dev.plimsoll.engine.plan.PlanRules;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.chaos.matrix.Experiment;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.contract.policy.AcceptanceReader;
import dev.plimsoll.model.contract.policy.Acceptances;
import dev.plimsoll.model.discussion.DiscussionState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.policy.People;
import dev.plimsoll.storage.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of changes in a real workspace.
class DiscussionsTest {
    private static final Person ADA = new Person("ada");
    private static final Person GRACE = new Person("grace");
    private static final LocalDate LATER = LocalDate.parse("2026-12-31");
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Shop, version: '%s'}
        paths:
          /orders:
            get:
              responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/O'}}}}}
          /carts:
            get:
              responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/O'}}}}}
        components:
          schemas:
            O: {type: object, properties: {total: {type: integer}, note: {type: %s}}, required: [%s]}
        """;

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final CompareContracts compare = new CompareContracts();
    private Workspace workspace;
    private Discussions discussions;
    private Path base;
    private Path second;
    private ContractDiff diff;

    @BeforeEach
    void open() throws IOException {
        workspace = Workspace.open(folder.resolve("workspace"), clock);
        discussions = new Discussions(workspace, () -> People.UNLISTED, new KeepRefusals(workspace), clock);
        base = Files.writeString(folder.resolve("v1.yaml"), CONTRACT.formatted("1", "string", "total, note"));
        second = Files.writeString(folder.resolve("v2.yaml"), CONTRACT.formatted("2", "string", "note"));
        diff = compare.compare(base, second);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Change change() {
        return diff.changes().getFirst();
    }

    private DiscussionState accept() {
        return discussions.accept().acceptEdit(diff, change().fingerprint(), "Nobody reads it", LATER, GRACE);
    }

    @Test
    void anAcceptanceHasTheEffectOfTheFileThatItIsExportedAs() {
        assertThat(diff.changes()).hasSize(2);
        accept();
        ContractDiff kept = discussions.accepted().apply(diff);
        assertThat(kept.worst()).isEqualTo(Severity.SAFE);
        String file = Json.pretty(discussions.accepted().file(diff));
        Acceptances read = new AcceptanceReader().read(file.getBytes(StandardCharsets.UTF_8), "accepted.json");
        assertThat(read.apply(diff, discussions.find().today())).isEqualTo(kept);
    }

    @Test
    void oneOfTwoPlacesLeavesTheOther() {
        discussions.accept().accept(diff, change().fingerprint(), "Only orders", LATER, GRACE);
        ContractDiff kept = discussions.accepted().apply(diff);
        assertThat(kept.changes()).filteredOn(Change::isAccepted).hasSize(1);
        assertThat(kept.worst()).isEqualTo(change().severity());
    }

    @Test
    void aLaterRevisionWithTheSameChangeFindsWhatWasSaidAndAnotherContractDoesNot() throws IOException {
        accept();
        discussions.discuss().comment(diff, change().fingerprint(), "Who reads it?", ADA);
        Path third = Files.writeString(folder.resolve("v3.yaml"), CONTRACT.formatted("3", "integer", "note"));
        ContractDiff later = discussions.accepted().apply(compare.compare(base, third));
        assertThat(later.changes()).filteredOn(Change::isAccepted).hasSize(2);
        assertThat(later.worst()).as("what is new counts").isEqualTo(Severity.BREAKING);
        assertThat(discussions.find().of(later.base()).getFirst().comments()).hasSize(1);
        Path other = Files.writeString(folder.resolve("o1.yaml"), CONTRACT.formatted("1.1", "string", "total, note"));
        assertThat(discussions.accepted().apply(compare.compare(other, second)).changes())
                .noneMatch(Change::isAccepted);
    }

    @Test
    void itIsOverAfterItsDayAndSaidToBe() {
        accept();
        now = Instant.parse("2026-12-31T23:59:59Z");
        assertThat(discussions.accepted().apply(diff).worst()).isEqualTo(Severity.SAFE);
        now = Instant.parse("2027-01-01T00:00:00Z");
        ContractDiff over = discussions.accepted().apply(diff);
        assertThat(over.worst()).isEqualTo(change().severity());
        assertThat(over.unusedAcceptances())
                .extracting(UnusedAcceptance::why)
                .containsOnly(UnusedAcceptance.Why.EXPIRED)
                .hasSize(2);
        assertThat(discussions.accepted().file(diff).acceptances()).isEmpty();
    }

    @Test
    void whoWroteAPlanAboutTheVersionsAcceptsNothingAndWhatTheyAcceptedBeforeIsVoid() {
        accept();
        drafts().draft(base, second, draft(GRACE));
        assertThat(discussions.accepted().apply(diff).changes()).noneMatch(Change::isAccepted);
        assertThatThrownBy(this::accept).isInstanceOf(Refusal.class).hasMessageContaining("grace may not accept");
        List<String> refused = new ArrayList<>();
        workspace.audit().eachAct((_, act) -> {
            if (!act.allowed()) {
                refused.add(act.action());
            }
        });
        assertThat(refused).containsExactly("discussion accept");
        discussions.accept().acceptEdit(diff, change().fingerprint(), "Nobody reads it", LATER, ADA);
        assertThat(discussions.accepted().applyByRole(diff).changes())
                .allMatch(
                        one -> one.acceptance() != null && one.acceptance().by().equals("reviewer"));
    }

    @Test
    void withdrawingLetsItCountAgainAndIsNotDoneTwice() {
        DiscussionState after = accept();
        discussions.accept().withdraw(after.id(), 1, "It is read", GRACE);
        assertThat(discussions.accepted().apply(diff)).isEqualTo(diff);
        assertThatThrownBy(() -> discussions.accept().withdraw(after.id(), 1, "again", GRACE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> discussions.accept().withdraw(after.id(), 2, "x", GRACE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no number 2");
    }

    @Test
    void aFileIsTakenInOnceAndWhatFitsNothingIsCounted() {
        String file =
                """
                acceptances:
                  - {fingerprint: '%s', reason: old news, by: web team, until: 2026-12-01}
                  - {fingerprint: '%s', reason: old news, by: web team, until: 2026-11-01}
                  - {fingerprint: 'ffffffffffffffff', reason: gone, by: web team, until: 2026-12-01}
                """.formatted(change().fingerprint(), diff.changes().get(1).fingerprint());
        Acceptances read = new AcceptanceReader().read(file.getBytes(StandardCharsets.UTF_8), "a.yaml");
        assertThat(discussions.accept().take(diff, read, "a.yaml", GRACE))
                .isEqualTo(new AcceptChange.Taken(1, 0, 1, 1));
        assertThat(discussions.accept().take(diff, read, "a.yaml", GRACE))
                .isEqualTo(new AcceptChange.Taken(0, 1, 1, 1));
        assertThat(discussions.accepted().file(diff).acceptances())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.by()).isEqualTo("grace");
                    assertThat(one.reason()).isEqualTo("old news (web team in a.yaml)");
                });
    }

    @Test
    void aPlanOfOneExperimentAsksThatOneAndAnUnknownOneIsRefused() {
        DraftPlan drafts = drafts();
        var old = compare.read(new ContractSource.File(base));
        var changed = compare.read(new ContractSource.File(second));
        List<String> all = drafts.propose(old, changed, draft(ADA)).plan().terms().experiments().stream()
                .map(one -> one.id())
                .toList();
        Experiment asked = new DeriveMatrix()
                .derive(diff, old.contract(), changed.contract(), List.of()).experiments().stream()
                        .filter(one -> one.change() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(all).contains(asked.id()).hasSizeGreaterThan(1);
        assertThat(drafts.propose(old, changed, draft(ADA), Set.of(asked.id()))
                        .plan()
                        .terms()
                        .experiments())
                .extracting(one -> one.id())
                .containsExactly(asked.id());
        assertThatThrownBy(() -> drafts.propose(old, changed, draft(ADA), Set.of("no-such.experiment")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no-such.experiment");
    }

    private DraftPlan drafts() {
        PlanRules rules = new PlanRules(() -> People.UNLISTED, clock);
        FindPlans find = new FindPlans(workspace, compare);
        return new DraftPlan(workspace, compare, new PlanGuard(workspace, find, rules, new KeepRefusals(workspace)));
    }

    private static DraftPlan.Draft draft(Person by) {
        return new DraftPlan.Draft("Shop", by, new Person("owner"), List.of(), List.of(), 1);
    }
}
