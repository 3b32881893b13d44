package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.contract.consumer.deploy.Deployment;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One bit of a workspace's file is flipped at a random place, again and again. Afterwards the workspace is refused,
/// or its check names what is damaged, or everything a person can see is still as it was.
///
/// `-Dplimsoll.flips=10000` flips more; `-Dplimsoll.flips.seed` repeats a failure's places.
class BitFlipTest {
    private static final int FLIPS = Integer.getInteger("plimsoll.flips", 40);
    private static final long SEED = Long.getLong("plimsoll.flips.seed", 1_867);

    @TempDir
    private Path temp;

    @Test
    void noFlippedBitInWhatPeopleSeeGoesUnnoticed() throws IOException {
        Path filled = temp.resolve("filled");
        List<Object> before;
        try (Workspace workspace = Workspace.open(filled)) {
            fill(workspace);
            before = visible(workspace);
            assertThat(workspace.check().findings()).isEmpty();
        }
        byte[] whole = Files.readAllBytes(H2File.of(filled));
        Random random = new Random(SEED);
        int refused = 0;
        int named = 0;
        int harmless = 0;
        List<String> missed = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            int bit = random.nextInt(whole.length * 8);
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            Path folder = temp.resolve("flip " + flip);
            Files.createDirectories(folder);
            Files.write(H2File.of(folder), damaged);
            Files.copy(filled.resolve(Anchor.NAME), folder.resolve(Anchor.NAME));
            try (Workspace workspace = Workspace.open(folder)) {
                if (!workspace.check().whole()) {
                    named++;
                } else if (visible(workspace).equals(before)) {
                    harmless++;
                } else {
                    missed.add("bit " + bit);
                }
            } catch (WorkspaceProblem problem) {
                refused++;
            }
            Files.deleteIfExists(H2File.of(folder));
        }
        // In the test's report, so that a long campaign leaves its numbers.
        System.out.printf(
                "%d flips (seed %d) in %d bytes: %d refused at the opening, %d named by the check, %d changed nothing that"
                        + " people see, %d missed%n",
                FLIPS, SEED, whole.length, refused, named, harmless, missed.size());
        assertThat(missed).as("seed %d", SEED).isEmpty();
    }

    private static void fill(Workspace workspace) {
        byte[] contract = new byte[20_000];
        new Random(SEED).nextBytes(contract);
        workspace.contracts().keep("shop.yaml", contract);
        for (int plan = 0; plan < 20; plan++) {
            PlanState seen = workspace
                    .plans()
                    .find(workspace.plans().create(Samples.drafted("plan " + plan)))
                    .orElseThrow();
            workspace.plans().append(seen, Samples.approved(seen.plan()));
            RunId run = workspace.runs().create(Samples.started("run " + plan));
            workspace.runs().append(run, Samples.trouble(plan));
            workspace.runs().append(run, Samples.concluded());
            workspace.reports().keep(new StoredReport(run, "post-mortem", "Shop", Samples.NOON, "{}"));
        }
        for (int amendment = 0; amendment < 20; amendment++) {
            workspace.records().amendments().create(HistoriesTest.drafted("amendment " + amendment));
        }
        workspace
                .deployments()
                .keep(new Deployment("production", "orders", "1.0", Deployment.Action.DEPLOYED, Samples.NOON));
    }

    private static List<Object> visible(Workspace workspace) {
        List<Object> seen = new ArrayList<>();
        seen.addAll(workspace.plans().all());
        seen.addAll(workspace.runs().all());
        seen.addAll(workspace.contracts().all());
        seen.addAll(workspace.reports().all());
        seen.addAll(workspace.deployments().all());
        seen.addAll(workspace.records().amendments().all());
        workspace.audit().each(seen::add);
        return seen;
    }
}
