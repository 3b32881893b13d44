package dev.plimsoll.storage.key;

import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An encrypted workspace did not open, or does not become one.
public final class KeyProblem extends Problem {
    private static final long serialVersionUID = 1;

    /// What went wrong, for callers that ask again.
    public enum Kind {
        /// Nobody gave a passphrase.
        NEEDED,
        /// It is another one.
        WRONG,
        /// A new one is too short.
        TOO_SHORT,
        /// The file that keeps the key is missing, damaged, or weaker than Plimsoll writes it.
        KEY_FILE,
        /// The workspace is encrypted already, or is not.
        STATE
    }

    private final Kind kind;

    private KeyProblem(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public static KeyProblem needed(Path place) {
        return new KeyProblem(
                Kind.NEEDED,
                place + " is encrypted and nobody gave its passphrase; put it into a file and name that in"
                        + " PLIMSOLL_PASSPHRASE_FILE, or work at a console that can ask.",
                null);
    }

    static KeyProblem wrong(Path file) {
        return new KeyProblem(
                Kind.WRONG, "The passphrase does not fit " + file + "; check capital letters and try again.", null);
    }

    static KeyProblem tooShort() {
        return new KeyProblem(
                Kind.TOO_SHORT,
                "A passphrase has at least " + Passphrase.SHORTEST + " characters; several words make a good one.",
                null);
    }

    /// @param how it is not what it should be
    static KeyProblem damaged(Path file, String how, @Nullable Throwable cause) {
        return new KeyProblem(
                Kind.KEY_FILE,
                "The key file " + file + " is not used: " + how
                        + "; put back the one that every backup of the workspace holds.",
                cause);
    }

    /// The database is encrypted and no key file lies beside it.
    public static KeyProblem missing(Path file) {
        return new KeyProblem(
                Kind.KEY_FILE,
                "The workspace is encrypted and its key file " + file
                        + " is missing; without it no passphrase opens the workspace: put back the one that every"
                        + " backup holds.",
                null);
    }

    /// A key file lies beside something else than its database.
    public static KeyProblem foreign(Path database, @Nullable Throwable cause) {
        return new KeyProblem(
                Kind.KEY_FILE,
                "The workspace file " + database
                        + " is damaged or not the one that belongs to the key file beside it; restore the whole folder"
                        + " from a backup.",
                cause);
    }

    /// Another passphrase than the one that opens what was sealed for somebody.
    static KeyProblem wrongConfidant(String confidant) {
        return new KeyProblem(
                Kind.WRONG,
                "The passphrase is not the one of confidant " + confidant + " at the time of the report; try again.",
                null);
    }

    public static KeyProblem notEncrypted(Path folder) {
        return new KeyProblem(
                Kind.STATE,
                "Workspace " + folder + " is not encrypted; encrypt it with 'plimsoll workspace encrypt'.",
                null);
    }

    public static KeyProblem encryptedAlready(Path folder) {
        return new KeyProblem(
                Kind.STATE,
                "Workspace " + folder
                        + " is encrypted already; give it another passphrase with 'plimsoll workspace passphrase'.",
                null);
    }
}
