package dev.plimsoll.engine.port;

import java.time.Duration;

/// The services of one run. Closing them ends every fault and frees what they hold.
public interface Services extends AutoCloseable {
    StubService stubs();

    ChaosService chaos();

    /// What tells the signals that the run does not measure itself.
    SignalReader signals();

    /// Single calls to the provider of the run.
    ///
    /// @param patience how long one may take
    ProviderCalls calls(Duration patience);

    /// Names and versions, for the record: `WireMock 3.13.2 and Plimsoll chaos 0.1.0, embedded`.
    String description();

    @Override
    void close();
}
