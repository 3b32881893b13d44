package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;

/// Loses pieces of the stream as they are read, as the original does: each with a chance of the loss rate, and with
/// the correlation added to it when the piece before was lost.
final class LossStage extends Stage {
    private final Lane lane;
    private final RandomGenerator random;
    private final double rate;
    private final double correlation;
    private boolean lost;
    private boolean acted;

    LossStage(Lane lane, Toxic toxic, RandomGenerator random) {
        this.lane = lane;
        this.random = random;
        this.rate = Math.clamp(toxic.real("loss_rate"), 0, 1);
        this.correlation = Math.clamp(toxic.real("correlation"), 0, 1);
    }

    @Override
    void data(ByteBuf bytes) {
        lost = random.nextDouble() < rate + (lost ? correlation : 0);
        if (!lost) {
            next().data(bytes);
            return;
        }
        bytes.release();
        if (!acted) {
            acted = true;
            lane.injected(this);
        }
    }

    @Override
    void end() {
        next().end();
    }
}
