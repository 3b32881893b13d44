package dev.plimsoll.engine.compare;

import java.net.URI;

/// Documents on the network, for a contract that is named by its address and for references that leave the machine.
@FunctionalInterface
public interface Remote {
    /// Fetches nothing.
    Remote NONE = address -> {
        throw new Refused("addresses on the network are not read here");
    };

    /// The document at an address, bounded in size and time.
    ///
    /// @throws Refused if it cannot be had
    byte[] fetch(URI address);

    /// Why a document cannot be had.
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param why without a full stop
        public Refused(String why) {
            super(why);
        }
    }

    /// Whether a reference names a host, or another scheme than that of files.
    static boolean isAddress(String reference) {
        return reference.matches("(?i)[a-z][a-z0-9+.-]+:.*");
    }
}
