package dev.plimsoll.sandbox.chaos.toxic;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The decisions of one fault. The n-th decision depends only on the seed, the names of proxy and fault, how often a
/// fault of that name was added before, and n; so the same seed gives the same sequence, whatever the threads do. The
/// number of a run in the name of its proxy counts for nothing: the replay of a run is another run.
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final Pattern OF_A_RUN = Pattern.compile("^plimsoll-R[1-9][0-9]*(?=[.]|$)");

    private final long base;
    private final AtomicLong next = new AtomicLong();

    /// @param generation how many faults of this name the proxy had before, from 0
    public Draws(long seed, String proxy, String toxic, int generation) {
        this.base = mix(mix(mix(seed, hash(withoutRun(proxy))), hash(toxic)), generation);
    }

    private static String withoutRun(String proxy) {
        return OF_A_RUN.matcher(proxy).replaceFirst("plimsoll");
    }

    /// Takes the next decision at this toxicity (0 never, 1 always).
    public Draw next(double toxicity) {
        long number = next.getAndIncrement();
        RandomGenerator random = new SplittableRandom(mix(base, number));
        return new Draw(number, random.nextDouble() < toxicity, random);
    }

    /// A decision, and the randomness for what follows from it (jitter, sizes).
    ///
    /// @param number of the decision, from 0
    public record Draw(long number, boolean hit, RandomGenerator random) {
        /// The same, but a yes.
        Draw sure() {
            return new Draw(number, true, random);
        }

        /// The same, but a no unless it is one of each `every`.
        Draw each(int every) {
            return every == 1 || (number + 1) % every == 0 ? this : new Draw(number, false, random);
        }
    }

    private static long mix(long a, long b) {
        return new SplittableRandom(a + GOLDEN_GAMMA * (b + 1)).nextLong();
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
