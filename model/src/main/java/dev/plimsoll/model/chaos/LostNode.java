package dev.plimsoll.model.chaos;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A program that the run itself started, a node of its rig or a consumer in the midst of its trial, is lost and comes
/// back. Nothing else is ever touched: programs are known by
/// a mark that only this run has.
///
/// @param node its name in the plan; a consumer is lost after half the time that its trial took in the baseline.
/// [#PROVIDER] is what consumers call, whatever that is, and can be cut off
/// @param way how it is lost
/// @param gone for how long; null for as long as the fault stays, and for a second where it is a consumer. A restart
/// has none: it is as long as it takes
public record LostNode(
        String node,
        Way way,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration gone) implements Fault {
    /// What consumers call: the sandbox, or the node that serves.
    public static final String PROVIDER = "provider";

    /// How a program is lost.
    public enum Way {
        /// It is killed, and started again afterwards.
        KILL("is killed"),
        /// It stands still with its connections open, and goes on afterwards.
        PAUSE("is paused"),
        /// It is killed and started again at once.
        RESTART("is restarted"),
        /// It runs, and what consumers send does not reach it.
        PARTITION("is cut off");

        private final String phrase;

        Way(String phrase) {
            this.phrase = phrase;
        }

        /// As in "the node *is paused*".
        public String phrase() {
            return phrase;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LostNode {
        if (node.isBlank()) {
            throw new IllegalArgumentException("a lost node has the name of a node of the plan");
        }
        if (gone != null && (gone.isNegative() || gone.isZero())) {
            throw new IllegalArgumentException("the node '" + node + "' is gone for more than nothing, not " + gone);
        }
        if (gone != null && way == Way.RESTART) {
            throw new IllegalArgumentException(
                    "a restart of the node '" + node + "' takes as long as it takes; leave out 'gone', or kill it");
        }
    }

    /// Whether it is this consumer that is lost. Consumers are not cut off: what is, is what they call.
    ///
    /// @param consumer its name in the plan
    public boolean isOf(String consumer) {
        return node.equals(consumer) && way != Way.PARTITION;
    }

    @Override
    public boolean onTheWay() {
        return way == Way.PARTITION;
    }

    @Override
    public String uncounted() {
        return way == Way.PARTITION ? "" : "the program is lost to everybody alike";
    }

    @Override
    public String description() {
        return "the node '" + node + "' " + way.phrase() + (gone == null ? "" : " for " + gone.toMillis() + " ms");
    }
}
