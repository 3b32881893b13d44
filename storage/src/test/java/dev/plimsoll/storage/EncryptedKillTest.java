package dev.plimsoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.key.PassphraseSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same kills as in [KillTest], of a process that writes to an encrypted workspace.
class EncryptedKillTest {
    private static final int CYCLES = Integer.getInteger("plimsoll.kill.cycles", 2);
    private static final long SEED = Long.getLong("plimsoll.kill.seed", 4_711);
    private static final String KNOWN = "correct horse battery";
    private static final PassphraseSource SOURCE = _ -> KNOWN.toCharArray();

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedEventIsLost() throws Exception {
        Workspace.open(folder).close();
        new Encryption(folder, InstantSource.system(), new SecureRandom()).encrypt(KNOWN.toCharArray());
        Random random = new Random(SEED);
        long acknowledged = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            Child child = Child.start(Map.of(Child.PASSPHRASE, KNOWN), folder.toString(), "append");
            assertThat(child.line()).as("seed %d, cycle %d", SEED, cycle).isEqualTo("run R" + cycle);
            long last = KillTest.killAfter(child, random.nextInt(1000));
            try (Workspace workspace = Workspace.open(folder, InstantSource.system(), SOURCE)) {
                int kept = workspace
                        .runs()
                        .find(RunId.number(cycle))
                        .orElseThrow()
                        .all(RunEvent.TroubleMet.class)
                        .size();
                assertThat((long) kept).as("seed %d, cycle %d", SEED, cycle).isBetween(last, last + 1);
                assertThat(workspace.check().findings())
                        .as("seed %d, cycle %d", SEED, cycle)
                        .isEmpty();
                acknowledged += last;
            }
        }
        // In the test's report, so that a long campaign leaves its numbers.
        System.out.printf(
                "%d kills of an encrypted workspace (seed %d): %d events acknowledged, 0 lost%n",
                CYCLES, SEED, acknowledged);
    }
}
