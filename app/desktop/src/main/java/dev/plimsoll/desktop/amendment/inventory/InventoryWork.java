package dev.plimsoll.desktop.amendment.inventory;

import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.model.contract.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the inventory of the new contract of an amendment. It may block.
public interface InventoryWork {
    /// @throws dev.plimsoll.model.Problem if a file cannot be read or says what the contract does not have
    Inventory take(Amended amended, Named named);

    /// The files that say more of the operations than the contract does.
    ///
    /// @param ratings how much depends on each and who owns it; null for none
    /// @param results of tests, the latest last
    /// @param consumers pacts, recorded traffic, a list of services
    record Named(@Nullable Path ratings, List<Path> results, List<Path> consumers) {
        public static final Named NONE = new Named(null, List.of(), List.of());

        public Named {
            results = List.copyOf(results);
            consumers = List.copyOf(consumers);
        }
    }
}
