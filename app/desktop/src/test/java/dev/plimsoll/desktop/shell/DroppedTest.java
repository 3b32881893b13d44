package dev.plimsoll.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DroppedTest {
    @Test
    void theOlderNameIsTheBaseInWhicheverOrderTheyCome() {
        Path nine = Path.of("orders-v9.yaml");
        Path ten = Path.of("orders-v10.yaml");
        assertThat(Dropped.of(ten, nine)).isEqualTo(new Dropped(nine, ten));
        assertThat(Dropped.of(nine, ten)).isEqualTo(new Dropped(nine, ten));
    }
}
