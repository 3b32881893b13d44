package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.ReorderFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/// Writes down what it is given: bytes as they are, all else in angle brackets.
final class RecordingSink implements MessageSink {
    private final StringBuilder seen = new StringBuilder();

    String seen() {
        return seen.toString();
    }

    @Override
    public void data(ByteBuf bytes) {
        seen.append(bytes.toString(StandardCharsets.ISO_8859_1));
        bytes.release();
    }

    @Override
    public void delay(Toxic toxic, long nanos) {
        seen.append("<delay ").append(nanos).append('>');
    }

    @Override
    public void hold(Toxic toxic, long nanos, ReorderFault.Turn turn) {
        seen.append("<hold ").append(nanos).append('>');
    }

    @Override
    public void then(Runnable action) {
        action.run();
    }

    @Override
    public void drip(Toxic toxic, long bytesPerSecond) {
        seen.append("<drip ").append(bytesPerSecond).append('>');
    }

    @Override
    public void endDrip() {
        seen.append("<drip ends>");
    }

    @Override
    public void silence(Toxic toxic) {
        seen.append("<silence>");
    }

    @Override
    public void close() {
        seen.append("<close>");
    }
}
