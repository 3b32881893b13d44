package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Near misses by their commands, and the search for who reported one.
class NearMissTest {
    private static final Pattern CODE = Pattern.compile("(NM[0-9]+)  ([0-9A-Z]{5}(?:-[0-9A-Z]{5}){4})");
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z");
    private static final Pattern MILLISECONDS = Pattern.compile("1[0-9]{12}");
    private static final int SHORTEST_HOST = 6;
    private static final String REPORTER = "zebulon-quux";

    @TempDir
    Path folder;

    private final String account = System.getProperty("user.name");
    private final Map<Instant, Instant> there = new TreeMap<>();
    private Shell shell;

    @BeforeEach
    void workspace() {
        shell = new Shell(folder.resolve("workspace"));
        does("scenario", "new", "--title", "Slow database", "--as", "ola");
    }

    @AfterEach
    void account() {
        System.setProperty("user.name", account);
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /// As the reporter, whose account it is meanwhile.
    private String reports(String... args) {
        System.setProperty("user.name", REPORTER);
        Instant from = Instant.now();
        try {
            return does(args);
        } finally {
            there.put(from, Instant.now());
            System.setProperty("user.name", account);
        }
    }

    private static String[] parts(String said) {
        Matcher code = CODE.matcher(said);
        assertThat(code.find()).as(said).isTrue();
        return new String[] {code.group(1), code.group(2)};
    }

    @Test
    void nobodyFindsWhoReportedAnonymously() throws IOException {
        String said = reports(
                "nearmiss",
                "new",
                "--anonymous",
                "--happened",
                "The wrong-cluster script was stopped by its last question.",
                "--stopped",
                "The question.",
                "--service",
                "orders");
        String[] receipt = parts(said);
        does("nearmiss", "ask", receipt[0], "Which script?", "--as", "ola");
        assertThat(reports("nearmiss", "questions", receipt[0], "--code", receipt[1]))
                .contains("1 question, 1 not answered yet", "Which script?");
        reports("nearmiss", "answer", receipt[0], "1", "The nightly-cleanup one.", "--code", receipt[1]);
        does("nearmiss", "promote", receipt[0], "--as", "ola");
        does("audit", "export", "--output", folder.resolve("audit.json").toString());
        does("workspace", "export", folder.resolve("all.zip").toString());
        does("workspace", "backup", "--to", folder.resolve("backups").toString());

        String everything = everything();
        assertThat(everything).contains("wrong-cluster", "nightly-cleanup", "Slow database");
        assertThat(everything.toLowerCase(Locale.ROOT))
                .doesNotContain(REPORTER, receipt[1].toLowerCase(Locale.ROOT), receipt[1].replace("-", ""));
        String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        // Two or three letters stand in any file by chance.
        if (host.length() >= SHORTEST_HOST && !host.equals("localhost")) {
            assertThat(everything.toLowerCase(Locale.ROOT).contains(host))
                    .as("the host %s", host)
                    .isFalse();
        }
        List<Instant> moments = moments(everything);
        assertThat(moments).as("the search finds moments at all").isNotEmpty();
        assertThat(moments).noneMatch(this::whileTheReporterWasThere);
    }

    private boolean whileTheReporterWasThere(Instant moment) {
        return there.entrySet().stream()
                .anyMatch(visit -> !moment.isBefore(visit.getKey()) && !moment.isAfter(visit.getValue()));
    }

    /// Every byte below the folder, and what is in zips, one character a byte.
    private String everything() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file).append('\n');
                byte[] bytes = Files.readAllBytes(file);
                text.append(new String(bytes, StandardCharsets.ISO_8859_1));
                if (file.toString().endsWith(".zip")) {
                    unzip(file, text);
                }
            }
        }
        return text.toString();
    }

    private static void unzip(Path file, StringBuilder text) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n');
                text.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static List<Instant> moments(String everything) {
        List<Instant> found = new ArrayList<>();
        MOMENT.matcher(everything).results().forEach(hit -> found.add(Instant.parse(hit.group())));
        MILLISECONDS
                .matcher(everything)
                .results()
                .forEach(hit -> found.add(Instant.ofEpochMilli(Long.parseLong(hit.group()))));
        return found;
    }

    @Test
    void aConfidentialNameIsReadByTheConfidantOnlyAndTheLedgerNotesIt() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("pass"), "correct horse battery\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "incorrect horse battery\n");
        Map<String, String> known = Map.of("PLIMSOLL_CONFIDANT_PASSPHRASE_FILE", passphrase.toString());
        String[] report = {"nearmiss", "new", "--confidential", "--happened", "A key was almost published."};
        assertThat(shell.call(report).err()).contains("There is no confidant");
        assertThat(shell.call(known, _ -> () -> {}, "nearmiss", "confidant", "--as", "ola")
                        .out())
                .contains("Names are sealed for ola");
        String[] receipt = parts(reports(report));
        assertThat(everything()).doesNotContain(REPORTER);
        assertThat(does("nearmiss", "show", receipt[0])).contains("confidential; only ola can read the name");

        String[] open = {"nearmiss", "open", receipt[0], "--reason", "to offer help", "--as", "ola"};
        Shell.Outcome refused =
                shell.call(Map.of("PLIMSOLL_CONFIDANT_PASSPHRASE_FILE", wrong.toString()), _ -> () -> {}, open);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("not the one of confidant ola");
        assertThat(shell.call(known, _ -> () -> {}, open).out())
                .contains("reported by " + REPORTER, "The ledger notes");
        assertThat(does("audit", "list")).contains("nearmiss open", "nearmiss opened", "to offer help");
        assertThat(does("nearmiss", "show", receipt[0])).contains("the name was read by ola: to offer help");
    }

    /// Nobody has to be listed for it: whose account it is stands in the machine.
    @Test
    void theReportersOwnNameIsFoundBeforeItIsKept() throws IOException {
        System.setProperty("user.name", REPORTER);
        for (String words : List.of("I, Zebulon, held the wrong terminal.", "It was " + REPORTER + " who typed.")) {
            Shell.Outcome outcome = shell.call("nearmiss", "new", "--anonymous", "--happened", words);
            assertThat(outcome.exitCode()).as(words).isEqualTo(4);
            assertThat(outcome.err()).contains("may tell who you are", "It names somebody");
        }
        assertThat(everything()).doesNotContain(REPORTER, "Zebulon");
        System.setProperty("user.name", "root");
        does("nearmiss", "new", "--anonymous", "--happened", "The root of the volume was almost wiped.");
    }

    @Test
    void mistakesAreToldAndAWrongCodeOpensNothing() {
        assertThat(shell.call("nearmiss", "new", "--happened", "x").exitCode()).isEqualTo(3);
        assertThat(shell.call("nearmiss", "new", "--anonymous", "--happened", "x", "--as", "kim")
                        .err())
                .contains("names nobody");
        assertThat(shell.call("nearmiss", "new", "--anonymous").err()).contains("a near miss has /happened");
        String[] one = parts(does("nearmiss", "new", "--anonymous", "--happened", "One."));
        String[] two = parts(does("nearmiss", "new", "--anonymous", "--happened", "Two."));
        Shell.Outcome other = shell.call("nearmiss", "questions", one[0], "--code", two[1]);
        assertThat(other.exitCode()).isEqualTo(4);
        assertThat(other.err()).contains("not the receipt code of near miss NM1");
        assertThat(shell.call("nearmiss", "questions", one[0], "--code", "ABC").err())
                .contains("has 25 letters and digits, and this has 3");
        assertThat(shell.call("nearmiss", "answer", one[0], "1", "Yes.", "--code", one[1])
                        .err())
                .contains("has 0 questions and no question 1");
        assertThat(shell.call("nearmiss", "open", one[0], "--reason", "x").err())
                .contains("passphrase");
        assertThat(does("nearmiss", "list")).contains("NM2", "anonymous", "Two.");
        assertThat(does("nearmiss", "show", "NM1", "--json")).contains("\"reporter\" : \"anonymous\"");
        assertThat(does("schema", "--of", "nearmiss")).contains("A Plimsoll near miss");
        assertThat(does("audit", "list")).doesNotContain("nearmiss");
        String[] telling = {"nearmiss", "new", "--anonymous", "--happened", "Mr. Quux wrote kim@example.org at once."};
        Shell.Outcome told = shell.call(telling);
        assertThat(told.exitCode()).isEqualTo(4);
        assertThat(told.err()).contains("This may tell who you are", "'kim@example.org'", "--as-written");
        assertThat(does("nearmiss", "list")).doesNotContain("NM3");
    }
}
