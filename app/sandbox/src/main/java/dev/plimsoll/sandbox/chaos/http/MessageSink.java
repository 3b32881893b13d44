package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.ReorderFault;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import io.netty.buffer.ByteBuf;

/// Where the messages of one direction go on. What is handed over keeps its order: bytes behind a delay wait as well.
public interface MessageSink {
    /// Takes bytes, and owns them.
    void data(ByteBuf bytes);

    /// Holds back what follows until `nanos` from now, or until the fault is gone.
    void delay(Toxic toxic, long nanos);

    /// Holds back what follows until its turn, `nanos` from now at the latest, or until the fault is gone.
    void hold(Toxic toxic, long nanos, ReorderFault.Turn turn);

    /// Does something when all before has gone on.
    void then(Runnable action);

    /// Lets what follows trickle at `bytesPerSecond` until [#endDrip], or until the fault is gone.
    void drip(Toxic toxic, long bytesPerSecond);

    /// What follows goes on as it comes again.
    void endDrip();

    /// Nothing goes on any more; the connection stays open until the fault is gone, and is closed then.
    void silence(Toxic toxic);

    /// The connection is closed when all before has gone on; what follows is dropped.
    void close();
}
