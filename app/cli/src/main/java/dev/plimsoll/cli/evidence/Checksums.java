package dev.plimsoll.cli.evidence;

import dev.plimsoll.cli.terminal.OutputFile;
import dev.plimsoll.cli.terminal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The file `SHA256SUMS` of a folder, in the form that `sha256sum -c` reads.
public final class Checksums {
    public static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");
    private static final long LARGEST = 16L * 1024 * 1024;

    /// What became of a file.
    public enum State {
        SAME("as it was"),
        CHANGED("changed"),
        MISSING("missing"),
        OUTSIDE("outside the folder, not read");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// @param file as the sums name it, relative to the folder
    public record Checked(String file, State state) {}

    private Checksums() {}

    /// Compares every file that the sums name with its sum.
    ///
    /// @throws Refusal if there are no sums, or they cannot be read
    public static List<Checked> verify(Path folder) {
        Path sums = folder.resolve(FILE);
        if (!Files.isDirectory(folder)) {
            throw Refusal.error(folder + " is not a folder; name a folder that holds " + FILE + ".");
        }
        if (!Files.isRegularFile(sums)) {
            throw Refusal.error(folder + " holds no " + FILE + ", so there is nothing to compare with.");
        }
        try {
            if (Files.size(sums) > LARGEST) {
                throw Refusal.error(sums + " is larger than 16 MB and was not read.");
            }
            List<Checked> checked = new ArrayList<>();
            String text = new String(Files.readAllBytes(sums), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
                checked.add(check(folder, sums, line));
            }
            if (checked.isEmpty()) {
                throw Refusal.error(sums + " is empty, so there is nothing to compare with.");
            }
            return List.copyOf(checked);
        } catch (IOException broken) {
            throw Refusal.error(OutputFile.sentence(broken));
        }
    }

    private static Checked check(Path folder, Path sums, String line) throws IOException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).indexOf('\0') >= 0) {
            throw Refusal.error(sums + " is damaged: a line is not a SHA-256 sum, two spaces and a file name.");
        }
        String name = parts.group(2);
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || leavesByLink(folder, file)) {
            return new Checked(name, State.OUTSIDE);
        }
        if (!Files.isRegularFile(file)) {
            return new Checked(name, State.MISSING);
        }
        return new Checked(name, sum(file).equalsIgnoreCase(parts.group(1)) ? State.SAME : State.CHANGED);
    }

    private static boolean leavesByLink(Path folder, Path file) throws IOException {
        return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
    }

    /// Writes the sums of these files and of everything below these folders.
    ///
    /// @param folder where the sums are written, and to which names are relative
    /// @param contents files and folders in it
    public static void write(Path folder, List<Path> contents) {
        try {
            TreeMap<String, String> sums = new TreeMap<>();
            for (Path content : contents) {
                for (Path file : below(content)) {
                    String name = absolute(folder)
                            .relativize(absolute(file))
                            .toString()
                            .replace('\\', '/');
                    sums.put(name, sum(file));
                }
            }
            StringBuilder text = new StringBuilder();
            sums.forEach(
                    (name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
            Files.writeString(folder.resolve(FILE), text);
        } catch (IOException broken) {
            throw Refusal.error(OutputFile.sentence(broken));
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static List<Path> below(Path content) throws IOException {
        try (Stream<Path> tree = Files.walk(content)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
