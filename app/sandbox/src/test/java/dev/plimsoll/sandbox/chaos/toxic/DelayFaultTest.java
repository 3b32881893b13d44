package dev.plimsoll.sandbox.chaos.toxic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class DelayFaultTest {
    private static double[] sorted(String attributes) {
        var fault = DelayFault.read((ObjectNode) WireJson.read(attributes));
        var random = new SplittableRandom(1);
        double[] millis = new double[20_000];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = fault.nanos(random) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    /// Quantiles of the distributions by their formulas; 5 % is far beyond what 20,000 draws leave to chance.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"delay\":2.5}|2.5|2.5",
                "{\"distribution\":\"uniform\",\"min\":10,\"max\":20}|15|19",
                "{\"distribution\":\"normal\",\"mean\":100,\"deviation\":10}|100|112.8",
                "{\"distribution\":\"lognormal\",\"median\":100,\"sigma\":0.5}|100|189.8",
                "{\"distribution\":\"pareto\",\"min\":10,\"shape\":2}|14.14|31.62",
                "{\"distribution\":\"timeout_edge\",\"timeout\":1000,\"margin\":5,\"edge\":\"under\"}|995|995",
                "{\"distribution\":\"timeout_edge\",\"timeout\":1000,\"margin\":5,\"edge\":\"over\"}|1005|1005",
            })
    void delaysFollowTheDistribution(String attributes, double median, double ninth) {
        double[] millis = sorted(attributes);
        assertThat(millis[millis.length / 2]).isBetween(median * 0.95, median * 1.05);
        assertThat(millis[millis.length * 9 / 10]).isBetween(ninth * 0.95, ninth * 1.05);
    }

    @Test
    void delaysAreNeverNegativeNorBeyondAnHour() {
        assertThat(sorted("{\"distribution\":\"normal\",\"mean\":1,\"deviation\":10}")[0])
                .isZero();
        double[] tail = sorted("{\"distribution\":\"pareto\",\"min\":1000,\"shape\":0.1}");
        assertThat(tail[tail.length - 1]).isEqualTo(3_600_000);
    }

    @Test
    void bothSidesOfATimeoutAreMet() {
        double[] millis = sorted("{\"distribution\":\"timeout_edge\",\"timeout\":1000,\"margin\":5}");
        assertThat(millis[millis.length / 4]).isEqualTo(995);
        assertThat(millis[millis.length * 3 / 4]).isEqualTo(1005);
    }
}
