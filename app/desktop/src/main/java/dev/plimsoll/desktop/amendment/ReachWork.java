package dev.plimsoll.desktop.amendment;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.impact.ConsumerImpact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What has to be found out about an amendment once its changes are known. Everything here may block.
public interface ReachWork {
    /// Both contracts of an amendment as they were compared.
    record Contracts(Contract base, Contract revision) {}

    /// Reads them.
    ///
    /// @throws dev.plimsoll.model.Problem if one is not what was compared any more
    Contracts read(Amended amended);

    /// Whom the edits hit, by the root of each edit.
    ///
    /// @param files pacts, recorded traffic, and at most one list of services
    /// @throws dev.plimsoll.model.Problem if a file is none of them
    Map<String, List<ConsumerImpact>> consumers(Amended amended, Contracts contracts, List<Path> files);

    /// What the matrix asks of the edits, by the root of each edit.
    Map<String, List<Reach.Asked>> experiments(Amended amended, Contracts contracts);
}
