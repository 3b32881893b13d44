package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.read.Neighbours;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Documents on the network beside a contract that may itself be there. From the contract's own host they are fetched,
/// since the user named that host; from others only where that was allowed.
final class NetworkNeighbours implements Neighbours {
    private final @Nullable URI contract;
    private final Neighbours files;
    private final Remote remote;
    private final boolean others;

    /// @param contract its address; null where it is a file
    /// @param files finds what is no address
    /// @param others whether hosts may be asked that the user did not name
    NetworkNeighbours(@Nullable URI contract, Neighbours files, Remote remote, boolean others) {
        this.contract = contract;
        this.files = files;
        this.remote = remote;
        this.others = others;
    }

    @Override
    public Answer find(String from, String reference) {
        boolean fromNetwork = Remote.isAddress(from) || (from.isEmpty() && contract != null);
        if (!Remote.isAddress(reference) && !fromNetwork) {
            return files.find(from, reference);
        }
        try {
            URI wanted = wanted(from, reference);
            if (wanted.equals(contract)) {
                return new Answer.Found("", wanted.toString(), new byte[0]);
            }
            if (!others && !isOwnHost(wanted)) {
                return new Answer.NotFollowed();
            }
            return new Answer.Found(wanted.toString(), wanted.toString(), remote.fetch(wanted));
        } catch (Remote.Refused | IllegalArgumentException refused) {
            return new Answer.Refused(refused.getMessage() + ". Correct the reference, or save the document beside the"
                    + " contract and refer to that.");
        }
    }

    private URI wanted(String from, String reference) {
        URI target = URI.create(reference.replace(" ", "%20"));
        if (target.isAbsolute()) {
            return target;
        }
        return from.isEmpty()
                ? Objects.requireNonNull(contract).resolve(target)
                : URI.create(from).resolve(target);
    }

    private boolean isOwnHost(URI wanted) {
        return contract != null
                && Objects.equals(contract.getScheme(), wanted.getScheme())
                && Objects.equals(contract.getRawAuthority(), wanted.getRawAuthority());
    }
}
