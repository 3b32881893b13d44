package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.model.contract.consumer.har.HarReader;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import java.util.List;

/// Reads what consumers use from their pacts and from recorded traffic. Holds no state.
public final class ConsumerFiles {
    private final ContractFiles files = new ContractFiles();

    /// @throws dev.plimsoll.model.Problem if the file cannot be read, or is neither a pact nor an HTTP archive
    public ConsumerUse read(ConsumerFile wanted) {
        byte[] bytes = files.bytes(wanted.file(), HarReader.TOO_LARGE + " " + PactReader.TOO_LARGE);
        String name = wanted.file().toString();
        ConsumerUse use = HarReader.isHar(bytes, name)
                ? ConsumerUse.of(new HarReader().read(bytes, name), wanted.stem())
                : ConsumerUse.of(new PactReader().read(bytes, name));
        return wanted.consumer() == null ? use : use.between(wanted.consumer(), use.provider());
    }

    public List<ConsumerUse> read(List<ConsumerFile> wanted) {
        return wanted.stream().map(this::read).toList();
    }
}
