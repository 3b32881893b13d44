package dev.plimsoll.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VagueWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the service stays fast",
                "latency is acceptable",
                "everything works fine",
                "checkout works as expected",
                "errors are negligible",
                "the site behaves normally",
                "most requests succeed",
                "the system remains stable",
                "responses arrive quickly",
                "customers hardly notice",
                "the cache recovers soon",
                "the load is handled gracefully",
                "some retries happen",
                "the error rate is reasonable",
                "performance is good enough",
                "the queue drains in time",
                "throughput drops slightly",
                "the fallback works properly",
                "the API is robust",
                "no significant slowdown",
                "it probably recovers",
                "latency is usually below the limit",
                "The Service Is OK",
                "the impact is minimal",
            })
    void vagueWordsAreFound(String text) {
        assertThat(VagueWords.in(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the p95 latency stays at most 400 ms",
                "the error rate is at most 1 %",
                "p99 latency is under 800 ms while the fault acts",
                "error rate returns below 0.5 % within 30 s of the removal",
                "throughput is at least 45 requests/s",
                "no checkout fails, error rate 0 %",
                "both checkouts exit with 0 and p95 latency is below 300 ms",
                "the p95 latency rises by 150 ms and no more",
                "at most 5 of 1000 requests fail",
                "error rate stays under 0.01",
                "the p50 latency is between 20 ms and 60 ms",
                "every order is answered with 200 or 404",
                "all 12 operations answer within 2 s",
                "the throughput falls by at most 10 %",
                "error rate is 0 in the recovery",
                "the queue holds fewer than 100 entries after 60 s",
                "p95 latency of GET /orders stays at or below 250 ms",
                "the strict consumer exits with 0 under every fault, error rate at most 2 %",
                "retries double the request count, to 100 a second and not above",
                "the breaker opens within 5 s and the error rate is 0 after that",
                "the p95 latency stays at most 400 ms, the error rate at most 5 %, and both checkouts work",
            })
    void whatCanBeCheckedIsLeftAlone(String text) {
        assertThat(VagueWords.in(text)).as(text).isEmpty();
        assertThat(VagueWords.measurable(text, List.of("error rate"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumers work", "nothing breaks", ""})
    void withoutANumberOrASignalNothingIsMeasured(String text) {
        assertThat(VagueWords.measurable(text, List.of("p95 latency", "error rate")))
                .isFalse();
    }
}
