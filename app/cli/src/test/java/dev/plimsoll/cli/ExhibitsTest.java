package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.json.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attached evidence by its commands.
class ExhibitsTest {
    @TempDir
    Path folder;

    private Shell shell;
    private Path chart;
    private Path rows;

    @BeforeEach
    void incident() throws IOException {
        shell = new Shell(folder.resolve("workspace"));
        does("incident", "new", "--title", "Checkout down", "--severity", "major", "--as", "ola");
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0xff8800);
        chart = folder.resolve("chart.png");
        ImageIO.write(image, "png", chart.toFile());
        rows = Files.writeString(folder.resolve("rows.csv"), "host,count\ndb7.internal,3\n");
    }

    private String does(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode())
                .as(String.join(" ", args) + "\n" + outcome.err())
                .isZero();
        return outcome.out();
    }

    private String fails(String... args) {
        Shell.Outcome outcome = shell.call(args);
        assertThat(outcome.exitCode()).as(outcome.out()).isNotZero();
        return outcome.err();
    }

    private String attach(Path file, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "exhibit", "attach", "I1", file.toString(), "--source", "Grafana", "--shows", "Errors rise at five"));
        line.addAll(Arrays.asList(more));
        return does(line.toArray(String[]::new));
    }

    @Test
    void whatIsAttachedIsFoundByWhatItShowsItsNameAndItsSource() {
        attach(chart, "--kind", "chart");
        assertThat(does("search", "errors", "rise", "--kind", "exhibit")).contains("EX1", "chart.png");
        assertThat(does("search", "grafana")).contains("EX1");
        assertThat(does("search", "ex1").lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("EX1"));
    }

    @Test
    void nothingOfAnExhibitLiesInTheClearBesideAnEncryptedWorkspace() throws IOException {
        Map<String, String> environment = Map.of(
                "PLIMSOLL_PASSPHRASE_FILE",
                Files.writeString(folder.resolve("passphrase"), "correct horse battery\n")
                        .toString());
        attach(rows, "--role", "Zanzibar");
        assertThat(shell.call(environment, _ -> () -> {}, "workspace", "encrypt")
                        .all())
                .contains("Encrypted");
        Path later = Files.writeString(folder.resolve("later.csv"), "host,count\ndb9.internal,4\n");
        shell.call(
                environment,
                _ -> () -> {},
                "exhibit",
                "attach",
                "I1",
                later.toString(),
                "--source",
                "Quokka",
                "--shows",
                "Wombat hosts");
        assertThat(shell.call(environment, _ -> () -> {}, "search", "wombat").all())
                .contains("EX2");
        try (var files = Files.walk(shell.workspace())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("db7.internal", "db9.internal", "Zanzibar", "Wombat", "Quokka", "later.csv");
            }
        }
    }

    @Test
    void whatIsAttachedKeepsItsBytesItsSourceAndItsCustody() throws IOException {
        assertThat(attach(
                        chart,
                        "--kind",
                        "chart",
                        "--role",
                        "operator on call",
                        "--taken",
                        "2026-11-20T14:05:00+01:00",
                        "--zone",
                        "Europe/Berlin",
                        "--skew",
                        "+1.5s",
                        "--as",
                        "ola"))
                .contains(
                        "EX1  chart.png",
                        "clock 1.5 s behind",
                        "operator on call",
                        "2026-11-20T13:05:01.500Z, shown in Europe/Berlin",
                        Json.sha256(Files.readAllBytes(chart)));
        assertThat(fails("exhibit", "attach", "I1", chart.toString(), "--source", "x", "--shows", "y"))
                .contains("attached to I1 already, as EX1");
        does("exhibit", "note", "EX1", "--text", "The second peak is the retry", "--as", "lin");
        Path out = folder.resolve("out.png");
        does("exhibit", "take-out", "EX1", "-o", out.toString(), "--reason", "for the review", "--as", "lin");
        assertThat(out).hasSameBinaryContentAs(chart);
        assertThat(does("exhibit", "show", "EX1"))
                .contains("ola  attached it", "lin  noted: The second peak", "lin  took it out: for the review");
        assertThat(does("audit", "list"))
                .contains("exhibit attached", "exhibit annotated", "exhibit taken-out", "attachment kept");
        assertThat(does("workspace", "verify")).contains("whole");
    }

    @Test
    void reportsShowPicturesAndListFilesAndCustomersSeeOnlyWhatWasReleased() throws IOException {
        attach(chart, "--kind", "chart");
        attach(rows, "--kind", "query-result");
        String content = Base64.getEncoder().encodeToString(Files.readAllBytes(chart));
        for (String format : List.of("md", "html", "json")) {
            assertThat(report(format, "team"))
                    .as(format)
                    .contains(content, "rows.csv", Json.sha256(Files.readAllBytes(rows)), "Errors rise at five");
        }
        for (String format : List.of("pdf", "docx")) {
            byte[] once = bytes(format, "team");
            assertThat(bytes(format, "team")).as("%s again", format).isEqualTo(once);
            assertThat(once.length).as(format).isGreaterThan(bytes(format, "customer").length);
        }
        assertThat(report("html", "customer")).doesNotContain("Attached evidence", content, "rows.csv", "EX1");
        assertThat(fails("exhibit", "release", "EX2", "--reason", "harmless")).contains("is no picture");
        does("exhibit", "release", "EX1", "--reason", "nothing internal in it");
        assertThat(report("html", "customer"))
                .contains("Attached evidence", content)
                .doesNotContain("rows.csv", "EX1", "Grafana");
        does("exhibit", "hold", "EX1", "--reason", "a host name after all");
        assertThat(report("html", "customer")).doesNotContain(content);
    }

    private String report(String format, String audience) {
        return new String(bytes(format, audience), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String format, String audience) {
        Shell.Outcome outcome =
                shell.call("incident", "report", "I1", "--format", format, "--audience", audience, "-o", "-");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.bytes();
    }

    @Test
    void aBundleIsCheckedWithoutTheWorkspaceAndAnExportBringsEveryByteBack() throws IOException {
        attach(chart);
        attach(rows);
        Path bundle = folder.resolve("bundle");
        does("exhibit", "bundle", "i1", bundle.toString(), "--reason", "audit");
        assertThat(bundle.resolve("exhibit-EX1.png")).hasSameBinaryContentAs(chart);
        assertThat(Files.readString(bundle.resolve("exhibits.json")))
                .contains("\"attached\"", "\"taken-out\"", "\"audit\"", "clock not compared");
        assertThat(does("verify", bundle.toString())).contains("all as they were");
        Files.writeString(bundle.resolve("exhibit-EX2.csv"), "host,count\n");
        assertThat(shell.call("verify", bundle.toString()).exitCode()).isEqualTo(1);

        Path export = folder.resolve("all.zip");
        does("workspace", "export", export.toString());
        String listed = does("exhibit", "list", "I1");
        shell = new Shell(folder.resolve("other"));
        does("workspace", "import", export.toString());
        assertThat(does("exhibit", "list", "I1")).isEqualTo(listed);
        Path out = folder.resolve("again.csv");
        does("exhibit", "take-out", "EX2", "-o", out.toString(), "--reason", "to compare");
        assertThat(out).hasSameBinaryContentAs(rows);
    }

    @Test
    void whatIsTooLargeBelongsNowhereOrWouldTellAReporterIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("dump.log"), new byte[8 * 1024 * 1024 + 1]);
        assertThat(fails("exhibit", "attach", "I1", large.toString(), "--source", "x", "--shows", "y"))
                .contains("8 MiB");
        assertThat(fails("exhibit", "attach", "I7", chart.toString(), "--source", "x", "--shows", "y"))
                .contains("There is no I7");
        assertThat(fails("exhibit", "attach", "NM1", chart.toString(), "--source", "x", "--shows", "y"))
                .contains("would tell who reported it");
        assertThat(fails("exhibit", "attach", "I1", chart.toString(), "--source", "x", "--shows", " "))
                .contains("for those who cannot see it");
        assertThat(does("exhibit", "list")).contains("Nothing is attached yet");
    }
}
