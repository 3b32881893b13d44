package dev.plimsoll.desktop;

import dev.plimsoll.clients.HttpDocuments;
import dev.plimsoll.desktop.amendment.Amended;
import dev.plimsoll.desktop.amendment.AmendmentWork;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Contracts as people name them: by a path, a git revision or an address. References to hosts that nobody named are
/// not followed. Everything here may block.
final class NamedContracts {
    private NamedContracts() {}

    static AmendmentWork.Named compare(Amended.TwoNamed two) {
        CompareContracts.Compared compared =
                from(two.folder()).compare(source(two.base(), two.folder()), source(two.revision(), two.folder()));
        return new AmendmentWork.Named(compared.diff(), text(compared.base()), text(compared.revision()));
    }

    /// Reads one of two named contracts as it is now.
    static Gathered read(Amended.TwoNamed two, String name) {
        return from(two.folder()).read(source(name, two.folder()));
    }

    /// Reads the contract of a file.
    static Contract read(Path file) {
        Path whole = file.toAbsolutePath();
        return from(Objects.requireNonNullElse(whole.getParent(), whole))
                .read(new ContractSource.File(whole))
                .contract();
    }

    private static CompareContracts from(Path folder) {
        ReadLimits limits = ReadLimits.DEFAULT;
        ContractFiles.Reach reach = new ContractFiles.Reach(
                folder, InputStream.nullInputStream(), new HttpDocuments(limits.bytes()), false);
        return new CompareContracts(
                new ContractFiles(limits, SchemaUse.READ, reach), new ContractComparison(), NetworkntJudge::new);
    }

    private static ContractSource source(String name, Path folder) {
        return ContractSource.of(name) instanceof ContractSource.File(Path path)
                ? new ContractSource.File(folder.resolve(path))
                : ContractSource.of(name);
    }

    /// The contract's own document, without those that it refers to.
    private static String text(Gathered gathered) {
        return new String(gathered.files().values().iterator().next(), StandardCharsets.UTF_8);
    }
}
