package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KillSwitchTest {
    @Test
    void the_first_pull_counts_and_stops_once() throws Exception {
        AtomicInteger stops = new AtomicInteger();
        CountDownLatch stopped = new CountDownLatch(1);
        KillSwitch killSwitch = new KillSwitch(() -> {
            stops.incrementAndGet();
            stopped.countDown();
        });
        killSwitch.pull(null, "first");
        killSwitch.pull(null, "second");
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(killSwitch.pulled()).isEqualTo(new KillSwitch.Pull(null, "first"));
        assertThat(stops).hasValue(1);
    }

    @Test
    void a_pull_returns_although_the_stop_hangs() {
        CountDownLatch never = new CountDownLatch(1);
        KillSwitch killSwitch = new KillSwitch(() -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        killSwitch.pull(null, "now");
        assertThat(killSwitch.pulled()).isNotNull();
        never.countDown();
    }

    @Test
    void waiting_ends_with_the_time_or_with_the_pull() throws Exception {
        KillSwitch killSwitch = new KillSwitch(() -> {});
        assertThat(killSwitch.await(1_000)).isNull();
        killSwitch.pull(null, "now");
        assertThat(killSwitch.await(Long.MAX_VALUE)).isNotNull();
    }
}
