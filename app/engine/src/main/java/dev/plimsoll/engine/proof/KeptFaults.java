package dev.plimsoll.engine.proof;

import dev.plimsoll.engine.port.ChaosService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Renews the leases of the faults of a chaos service for as long as it is open, where no run does.
public final class KeptFaults implements AutoCloseable {
    private static final long EVERY_MILLIS = ChaosService.LEASE.dividedBy(4).toMillis();

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    public KeptFaults(ChaosService chaos) {
        this.thread = Thread.ofPlatform().daemon().name("plimsoll-leases").start(() -> renew(chaos));
    }

    private void renew(ChaosService chaos) {
        try {
            while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (chaos.renew() == ChaosService.NO_LEASES) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            // Nobody interrupts it; the faults would end with their leases.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
