package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.desktop.control.TableText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FxWatchdogTest {
    private static final Duration BOUND = Duration.ofMillis(60);

    @Test
    void codeThatKeepsTheThreadBusyIsNamed() {
        Window.startToolkit();
        FxWatchdog watchdog = new FxWatchdog(Window.onFx(Thread::currentThread), BOUND);
        Window.onFx(() -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + 3 * BOUND.toNanos();
            int found = 0;
            while (threads.getCurrentThreadCpuTime() < end) {
                found += new TableText(List.of("a|b"), List.of(List.of("=1")))
                        .csv()
                        .length();
            }
            return found;
        });
        assertThatThrownBy(watchdog::close).hasMessageContaining("dev.plimsoll.desktop.control.TableText");
    }

    @Test
    void waitingIsNotHolding() {
        Window.startToolkit();
        FxWatchdog watchdog = new FxWatchdog(Window.onFx(Thread::currentThread), BOUND);
        Window.onFx(() -> new CountDownLatch(1).await(2 * BOUND.toMillis(), TimeUnit.MILLISECONDS));
        assertThatCode(watchdog::close).doesNotThrowAnyException();
    }
}
