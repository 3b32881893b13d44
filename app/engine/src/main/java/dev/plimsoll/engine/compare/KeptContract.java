package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;

/// A contract as the workspace keeps it: one document that needs no other.
///
/// @param bytes handed over once and never compared
@SuppressWarnings("ArrayRecordComponent")
public record KeptContract(Contract contract, byte[] bytes) {
    /// A contract of several files is kept as the one document that they make.
    public static KeptContract of(CompareContracts compare, Gathered gathered) {
        if (gathered.files().size() == 1) {
            return new KeptContract(
                    gathered.contract(), gathered.files().values().iterator().next());
        }
        byte[] whole = Json.canonical(gathered.contract().document()).getBytes(StandardCharsets.UTF_8);
        return new KeptContract(compare.read(gathered.contract().summary().name(), whole), whole);
    }

    /// The file or address as the user named it.
    public String name() {
        return contract.summary().name();
    }
}
