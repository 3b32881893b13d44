package dev.plimsoll.cli.workspace;

import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Passphrases from a file, from the standard input when that was asked for, or from the person at the console. Never
/// from an argument: other accounts of the machine can read those. As arrays and not as texts, which cannot be wiped.
public final class Passphrases implements PassphraseAsker {
    /// Names the file with the passphrase.
    public static final String VARIABLE = "PLIMSOLL_PASSPHRASE_FILE";

    /// Names the file with the passphrase that comes after it.
    public static final String NEW_VARIABLE = "PLIMSOLL_NEW_PASSPHRASE_FILE";

    /// Names the file with the passphrase of the confidant of near misses.
    public static final String CONFIDANT_VARIABLE = "PLIMSOLL_CONFIDANT_PASSPHRASE_FILE";

    private static final int LONGEST = 4096;
    private static final int MOST_ATTEMPTS = 3;

    private final GlobalOptions options;
    private final Map<String, String> environment;
    private final InputStream in;

    /// @param in the standard input; read only when the user asked for that
    public Passphrases(GlobalOptions options, Map<String, String> environment, InputStream in) {
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.in = in;
    }

    @Override
    public char @Nullable [] ask(Path place, int attempt) {
        char[] given = attempt == 1 ? given(VARIABLE) : null; // a file says the same the second time
        Console console = console();
        if (given != null || console == null || attempt > MOST_ATTEMPTS || fromFile()) {
            return given;
        }
        String before = attempt == 1 ? "" : "It does not fit. ";
        return console.readPassword("%sPassphrase of %s: ", before, place);
    }

    private boolean fromFile() {
        return options.passphraseFromInput()
                || !environment.getOrDefault(VARIABLE, "").isBlank();
    }

    /// The passphrase from now on, for a workspace that had none.
    public char[] first() {
        char[] given = given(VARIABLE);
        return given == null ? typedTwice(VARIABLE) : given;
    }

    /// The passphrase from now on, for a workspace that had another.
    public char[] next() {
        char[] given = given(NEW_VARIABLE);
        return given == null ? typedTwice(NEW_VARIABLE) : given;
    }

    /// The passphrase of a confidant from now on.
    public char[] newConfidant() {
        char[] given = file(CONFIDANT_VARIABLE);
        return given == null ? typedTwice(CONFIDANT_VARIABLE) : given;
    }

    /// The passphrase of a confidant.
    public char[] confidant() {
        char[] given = file(CONFIDANT_VARIABLE);
        Console console = console();
        char[] typed = given == null && console != null ? console.readPassword("Passphrase of the confidant: ") : given;
        if (typed == null) {
            throw new Problem(
                    "Nobody gave the passphrase of the confidant.",
                    "Put it into a file and name that in " + CONFIDANT_VARIABLE + ", or work at a console.");
        }
        return typed;
    }

    private char @Nullable [] given(String variable) {
        if (options.passphraseFromInput()) {
            return line();
        }
        return file(variable);
    }

    private char @Nullable [] file(String variable) {
        String file = environment.get(variable);
        return file == null || file.isBlank() ? null : read(Path.of(file), variable);
    }

    private char[] typedTwice(String variable) {
        Console console = console();
        if (console == null) {
            throw new Problem(
                    "Nobody gave the new passphrase.",
                    "Put it into a file and name that in " + variable + ", or work at a console that can ask.");
        }
        char[] typed = console.readPassword("New passphrase: ");
        char[] again = console.readPassword("The same again: ");
        boolean same = typed != null && Arrays.equals(typed, again);
        if (again != null) {
            Arrays.fill(again, '\0');
        }
        if (!same) {
            throw new Problem("The two passphrases are not the same.", "Nothing was changed; try again.");
        }
        return typed;
    }

    @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since JDK 25
    private static @Nullable Console console() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    private static char[] read(Path file, String variable) {
        try {
            if (Files.size(file) > LONGEST) {
                throw unreadable(file + " is too long for a passphrase", variable);
            }
            return firstLine(Files.readAllBytes(file));
        } catch (CharacterCodingException broken) {
            throw unreadable(file + " is not text in UTF-8", variable);
        } catch (IOException failed) {
            throw unreadable(file + " cannot be read", variable);
        }
    }

    private static Problem unreadable(String what, String variable) {
        return new Problem("The file " + what + ".", "Name a file with one line, the passphrase, in " + variable + ".");
    }

    private char[] line() {
        try {
            Wiped line = new Wiped();
            for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST; next = in.read()) {
                line.write(next);
            }
            return firstLine(line.take());
        } catch (IOException failed) {
            throw new Problem(
                    "The passphrase could not be read from the standard input: " + failed.getMessage() + ".",
                    "Pass it as a line in UTF-8.");
        }
    }

    /// Wipes what it is given.
    private static char[] firstLine(byte[] bytes) throws CharacterCodingException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            char[] line = Arrays.copyOfRange(text.array(), 0, end);
            Arrays.fill(text.array(), '\0');
            return line;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Forgets its bytes once they are taken.
    private static final class Wiped extends ByteArrayOutputStream {
        Wiped() {
            super(LONGEST); // never grows, so that no copy is left behind
        }

        byte[] take() {
            byte[] taken = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return taken;
        }
    }
}
