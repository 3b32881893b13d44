package dev.plimsoll.engine.evidence;

import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.compare.ContractSource;
import dev.plimsoll.engine.compare.KeptContract;
import dev.plimsoll.engine.plan.FindPlans;
import dev.plimsoll.engine.run.FindRuns;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.model.run.certificate.Certificate;
import dev.plimsoll.model.run.certificate.Certificate.Part;
import dev.plimsoll.model.run.certificate.Standing;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Says where the certificate of a run stands today: against its plan as the plan is now, and against the files that
/// the contracts were read from, where they are on this machine. A file that is gone says nothing.
public final class CheckCertificate {
    private final FindRuns runs;
    private final FindPlans plans;
    private final CertifyRun certify;
    private final CompareContracts compare;

    public CheckCertificate(FindRuns runs, FindPlans plans, CertifyRun certify, CompareContracts compare) {
        this.runs = runs;
        this.plans = plans;
        this.certify = certify;
        this.compare = compare;
    }

    /// Reads the contracts' files, so it may take as long as that.
    ///
    /// @throws Problem if there is no such run, or it goes on
    public Standing of(RunId id) {
        Certificate certificate = certify.of(id);
        Run run = runs.get(id);
        ExperimentPlan now = plans.get(run.start().planId()).plan();
        Map<String, String> today = Certificate.today(run, now);
        onDisk(now.amendment().base()).ifPresent(digest -> today.put(Part.BASE.word(), digest));
        onDisk(now.amendment().revision()).ifPresent(digest -> today.put(Part.REVISION.word(), digest));
        return new Standing(certificate, certificate.changes(today));
    }

    /// Where a certificate from a file stands, if this workspace has written it; whether it is whole is for others.
    public Optional<Standing> of(Certificate certificate) {
        return runs.all().stream()
                .filter(run -> run.id().value().equals(certificate.run()) && run.ended())
                .findFirst()
                .map(run -> of(run.id()))
                .filter(standing -> sameRun(standing.certificate(), certificate))
                .map(standing -> new Standing(certificate, standing.changes()));
    }

    /// Waivers that were given later are told by a later certificate of the same run.
    private static boolean sameRun(Certificate one, Certificate other) {
        return one.at().equals(other.at())
                && one.seed() == other.seed()
                && one.plan().equals(other.plan());
    }

    /// The digest of what a contract's file holds now. Only a whole path names the file for everybody who asks.
    private Optional<String> onDisk(ContractSummary contract) {
        try {
            Path file = Path.of(contract.name());
            return file.isAbsolute() && Files.isRegularFile(file)
                    ? Optional.of(digest(file, contract.digest()))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty(); // an address
        } catch (Problem _) {
            return Optional.empty(); // it may not be read, so nothing is known of it
        }
    }

    private String digest(Path file, String known) {
        String bytes = Json.sha256(compare.bytes(file));
        if (bytes.equals(known)) {
            return bytes;
        }
        try {
            return KeptContract.of(compare, compare.read(new ContractSource.File(file)))
                    .contract()
                    .summary()
                    .digest();
        } catch (Problem _) {
            return bytes; // no contract any more
        }
    }
}
