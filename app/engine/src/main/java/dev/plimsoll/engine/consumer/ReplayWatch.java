package dev.plimsoll.engine.consumer;

import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;

/// Follows a replay, and may end it.
public interface ReplayWatch {
    /// Lets it run and looks at nothing.
    ReplayWatch NONE = new ReplayWatch() {
        @Override
        public void done(ReplayedInteraction interaction, int number, int of) {
            // nobody watches
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /// Told after each interaction, in order.
    ///
    /// @param number counted from 1
    /// @param of how many there are
    void done(ReplayedInteraction interaction, int number, int of);

    /// Whether to end before the next interaction.
    boolean stopped();
}
