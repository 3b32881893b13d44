package dev.plimsoll.storage.transfer;

import dev.plimsoll.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An export could not be written or is not accepted.
public final class TransferProblem extends Problem {
    private static final long serialVersionUID = 1;

    private TransferProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /// @param entry of the zip
    static TransferProblem entry(Path file, String entry, String how) {
        return refused(file, "its entry '" + shown(entry) + "' " + how, null);
    }

    static TransferProblem refused(Path file, String how, @Nullable Throwable cause) {
        return new TransferProblem(
                "The export " + file + " is refused: " + how
                        + "; nothing was imported. Take another copy of it, or export the workspace again.",
                cause);
    }

    static TransferProblem newer(Path file, String version) {
        return new TransferProblem(
                "The export " + file + " was written by a newer Plimsoll (" + shown(version)
                        + "); install that Plimsoll and import it there. Nothing was imported.",
                null);
    }

    /// The rows were written, read back, and are not what the export holds.
    public static TransferProblem notWhole(Path file, String finding) {
        return new TransferProblem(
                "The export " + file + " is refused, because what it holds is damaged; nothing was imported. "
                        + finding,
                null);
    }

    public static TransferProblem notEmpty(Path folder) {
        return new TransferProblem(
                "Workspace " + folder + " holds records already; import into a new one, named with --workspace.", null);
    }

    public static TransferProblem damagedSource(Path folder, String finding) {
        return new TransferProblem(
                "Workspace " + folder + " was not exported, because what it holds is damaged. " + finding, null);
    }

    public static TransferProblem exists(Path file) {
        return new TransferProblem(file + " exists already; name a file that does not.", null);
    }

    public static TransferProblem notWritten(Path file, IOException cause) {
        return new TransferProblem(
                "The export " + file + " could not be written (" + cause.getMessage()
                        + "); name a file in a folder of your own, on a disk with space.",
                cause);
    }

    /// What a stranger's file holds, made safe to print.
    private static String shown(String text) {
        String line = text.codePoints()
                .limit(80)
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > 80 ? line + "…" : line;
    }
}
