package dev.plimsoll.desktop.canary;

import dev.plimsoll.desktop.job.Progress;
import dev.plimsoll.engine.canary.Sighting;
import java.nio.file.Path;
import java.util.List;

/// What is asked of the engine about canaries. Everything here may block.
public interface CanaryWork {
    /// What a search came to.
    ///
    /// @param made whether any canary was ever made in this workspace; where none was, nothing can be seen
    record Looked(boolean made, List<Sighting> seen) {
        public Looked {
            seen = List.copyOf(seen);
        }
    }

    /// How many operations of a contract have test data.
    record Written(int answers, int operations) {}

    /// Looks into a file, or into all files of a folder.
    Looked inFiles(Path root, Progress progress);

    /// Looks into a text that somebody pasted.
    Looked inText(String text);

    /// Writes test data of a contract with canaries in it.
    ///
    /// @param seed the same seed gives the same bytes
    Written write(Path contract, long seed, Path file);
}
