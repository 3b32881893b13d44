package dev.plimsoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.diff.WitnessJudge.Judgement;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.schema.Flow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

/// One thread judges, in the order of the questions, and the one that asks is told what became of it.
class BackgroundJudgeTest {
    private static final Contract CONTRACT = new ContractReader()
            .read(
                    "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}".getBytes(StandardCharsets.UTF_8),
                    "t.yaml");

    private static Supplier<Judgement> ask(BackgroundJudge judge, int number) {
        return judge.ask(CONTRACT, "", Flow.REQUEST, IntNode.valueOf(number));
    }

    @Test
    void judgesOnOneOtherThreadInOrder() {
        List<Integer> judged = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        WitnessJudge odd = (contract, pointer, flow, value) -> {
            judged.add(value.intValue());
            threads.add(Thread.currentThread());
            return value.intValue() % 2 == 0 ? new Judgement.Valid() : new Judgement.Refused("odd");
        };
        try (BackgroundJudge judge = new BackgroundJudge(odd)) {
            List<Supplier<Judgement>> asked = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                asked.add(ask(judge, number));
            }
            assertThat(asked.get(49).get()).isEqualTo(new Judgement.Refused("odd"));
            assertThat(asked.get(0).get()).isEqualTo(new Judgement.Valid());
            assertThat(judge.judge(CONTRACT, "", Flow.REQUEST, IntNode.valueOf(50)))
                    .isEqualTo(new Judgement.Valid());
        }
        assertThat(judged).hasSize(51).isSorted();
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void aJudgeThatFailsIsNotPassedOver() {
        WitnessJudge broken = (contract, pointer, flow, value) -> {
            throw new IllegalArgumentException("broken");
        };
        try (BackgroundJudge judge = new BackgroundJudge(broken)) {
            Supplier<Judgement> asked = ask(judge, 1);
            assertThatThrownBy(asked::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    @Test
    void whoeverWaitsMayBeInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        WitnessJudge slow = (contract, pointer, flow, value) -> {
            try {
                never.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt(); // the judge is closed at the end of the test
            }
            return new Judgement.Valid();
        };
        try (BackgroundJudge judge = new BackgroundJudge(slow)) {
            Supplier<Judgement> asked = ask(judge, 1);
            Thread.currentThread().interrupt();
            assertThatThrownBy(asked::get).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
