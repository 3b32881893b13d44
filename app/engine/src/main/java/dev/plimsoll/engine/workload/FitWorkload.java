package dev.plimsoll.engine.workload;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.workload.fit.ObservedLoad;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Finds the workload that an access log tells of.
public final class FitWorkload {
    private static final int LONGEST_LINE = 1 << 20;

    /// Reads logs, plain or packed by gzip, line by line.
    ///
    /// @param logs of the same service; their order does not matter
    /// @throws Problem if one cannot be read, or they hold too few requests
    public WorkloadFit fit(Contract contract, List<Path> logs) {
        ObservedLoad load = new ObservedLoad(contract);
        for (Path log : logs) {
            try (BufferedReader lines = open(log)) {
                for (String line = next(lines); line != null; line = next(lines)) {
                    load.add(line);
                }
            } catch (IOException unreadable) {
                throw new Problem(
                        "The log " + log + " could not be read: " + unreadable.getMessage(),
                        "Name a text file, or one packed by gzip, that you may read.",
                        unreadable);
            }
        }
        return WorkloadFit.of(load);
    }

    private static BufferedReader open(Path log) throws IOException {
        InputStream bytes = Files.newInputStream(log);
        try {
            InputStream plain = log.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            // What is no UTF-8 is replaced: a log holds whatever clients sent.
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException notPacked) {
            bytes.close();
            throw notPacked;
        }
    }

    /// The next line, cut where it is longer than any request; null at the end.
    private static @Nullable String next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int read = lines.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) read);
            }
            read = lines.read();
        }
        return line.toString();
    }
}
