package dev.plimsoll.engine.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// The end of what a program prints, kept in memory: a file of it could outlive a kill, and what programs print may be
/// nobody else's business.
final class PrintedEnd {
    private static final int CHUNK = 8192;

    /// A child of the program that was not ended may hold the stream open for ever.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final int longest;
    private final Thread reader;
    private byte[] kept = new byte[0];

    private PrintedEnd(InputStream from, int longest) {
        this.longest = longest;
        // Not a virtual thread: reading a pipe holds its carrier.
        reader = Thread.ofPlatform().name("plimsoll-program-output").daemon().unstarted(() -> read(from));
    }

    /// @param longest characters that are kept
    static PrintedEnd of(InputStream from, int longest) {
        PrintedEnd end = new PrintedEnd(from, longest);
        end.reader.start();
        return end;
    }

    private void read(InputStream from) {
        byte[] chunk = new byte[CHUNK];
        try (from) {
            for (int got = from.read(chunk); got >= 0; got = from.read(chunk)) {
                keep(chunk, got);
            }
        } catch (IOException _) {
            // The program was destroyed while it printed: what there is counts.
        }
    }

    /// A character has up to four bytes.
    private synchronized void keep(byte[] chunk, int length) {
        byte[] both = Arrays.copyOf(kept, kept.length + length);
        System.arraycopy(chunk, 0, both, kept.length, length);
        kept = Arrays.copyOfRange(both, Math.max(0, both.length - 4 * longest), both.length);
    }

    /// Waits until all of it is read.
    void await() throws InterruptedException {
        boolean _ = reader.join(PATIENCE);
    }

    /// What there is when the program has ended.
    String text() throws InterruptedException {
        await();
        String text;
        synchronized (this) {
            text = new String(kept, StandardCharsets.UTF_8).strip();
        }
        return text.substring(Math.max(0, text.length() - longest));
    }
}
