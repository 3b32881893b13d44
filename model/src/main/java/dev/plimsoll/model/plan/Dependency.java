package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that a program of a run depends on, and what stands in its place. The program finds its address in
/// [#variable()], or calls the fixed port, the same in every mode: only what is behind it changes.
///
/// @param name unique in the plan, such as `rates`
/// @param mode what stands there; the other fields may be set for other modes
/// @param address where the real one is, such as `http://127.0.0.1:9000`
/// @param port of this machine at which programs call it; null for a free one
/// @param contract file of the workspace's folder with its contract, for a double
/// @param behaviour how slow and how faulty the double is; null for not at all
/// @param recording the run that recorded its answers, such as `R3`
/// @param fault in effect for the whole run
public record Dependency(
        String name,
        Mode mode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer port,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String contract,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ThirdParty behaviour,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String recording,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fault fault) {
    /// The beginning of the variables with the addresses of dependencies.
    public static final String PREFIX = "PLIMSOLL_DEPENDENCY_";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int HIGHEST_PORT = 65_535;

    /// What stands in the place of a dependency.
    public enum Mode {
        /// The dependency itself.
        REAL,
        /// A double made from its contract.
        DOUBLE,
        /// The dependency itself; what it answers is kept with the run.
        RECORD,
        /// What an earlier run kept.
        REPLAY,
        /// The dependency itself, or its double where no address is given, under a fault.
        FAULTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if no mode is called so
        public static Mode of(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a dependency is real, double, record, replay or faulted, not '" + word + "'"));
        }
    }

    public Dependency {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,31}")) {
            throw new IllegalArgumentException(
                    "a dependency has a name of letters, digits, '-' and '_', at most 32, not '" + name + "'");
        }
        if (address != null) {
            requireAddress(name, address);
        }
        if (port != null && (port < 1 || port > HIGHEST_PORT)) {
            throw new IllegalArgumentException("a port is 1 to " + HIGHEST_PORT + ", not " + port);
        }
        if (contract != null && !contract.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")) {
            throw new IllegalArgumentException(
                    "the contract of a dependency is a file below the workspace's folder, not '" + contract + "'");
        }
        if (recording != null && !recording.matches("R[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("a recording is a run, such as R3, not '" + recording + "'");
        }
        if (fault instanceof LostNode) {
            throw new IllegalArgumentException("a dependency has a fault on its way; programs are lost as nodes");
        }
        if (fault instanceof CombinedFault) {
            throw new IllegalArgumentException("a dependency has one fault on its way, not several at once");
        }
        if (fault instanceof Fault.LoadSurge) {
            throw new IllegalArgumentException("a dependency has a fault on its way; load is put on the service");
        }
        String missing = missing(mode, address, contract, recording, fault);
        if (missing != null) {
            throw new IllegalArgumentException(
                    "the dependency '" + name + "' is " + mode.word() + " and needs " + missing);
        }
    }

    private static void requireAddress(String name, String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the dependency '" + name + "' has no address: " + address, wrong);
        }
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("the dependency '" + name
                    + "' has an http address without a password, such as http://127.0.0.1:9000, not " + address);
        }
    }

    private static @Nullable String missing(
            Mode mode,
            @Nullable String address,
            @Nullable String contract,
            @Nullable String recording,
            @Nullable Fault fault) {
        return switch (mode) {
            case REAL, RECORD -> address == null ? "the address of the real one" : null;
            case DOUBLE -> contract == null ? "the file of its contract" : null;
            case REPLAY -> recording == null ? "the run that recorded it" : null;
            case FAULTED ->
                fault == null ? "a fault" : address == null && contract == null ? "an address or a contract" : null;
        };
    }

    /// The same in another mode.
    ///
    /// @throws IllegalArgumentException if it lacks what the mode needs
    public Dependency in(Mode other, @Nullable String otherRecording) {
        return new Dependency(
                name,
                other,
                address,
                port,
                contract,
                behaviour,
                otherRecording == null ? recording : otherRecording,
                fault);
    }

    /// The variable with its address in the environment of programs and consumers.
    public String variable() {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Whether the real one is called.
    @JsonIgnore
    public boolean reachesReal() {
        return switch (mode) {
            case REAL, RECORD -> true;
            case FAULTED -> address != null;
            case DOUBLE, REPLAY -> false;
        };
    }

    /// Whether it is called on another machine.
    @JsonIgnore
    public boolean leavesMachine() {
        return reachesReal()
                && address != null
                && !LOOPBACK.contains(String.valueOf(URI.create(address).getHost()));
    }
}
