package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.schema.Flow;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A judge with a thread of its own, which judges one witness after the other while the comparison goes on.
final class BackgroundJudge implements WitnessJudge, AutoCloseable {
    private final WitnessJudge judge;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("judge").factory());

    /// @param judge used by the one thread only
    BackgroundJudge(WitnessJudge judge) {
        this.judge = judge;
    }

    @Override
    public Judgement judge(Contract contract, String pointer, Flow flow, JsonNode value) {
        return ask(contract, pointer, flow, value).get();
    }

    @Override
    public Supplier<Judgement> ask(Contract contract, String pointer, Flow flow, JsonNode value) {
        Future<Judgement> judging = thread.submit(() -> judge.judge(contract, pointer, flow, value));
        return () -> awaited(judging);
    }

    private static Judgement awaited(Future<Judgement> judging) {
        try {
            return judging.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("judging was interrupted: " + stopped.getMessage());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("judging ended with an error", failed.getCause());
        }
    }

    /// Judges nothing more.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
