package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.SampleRuns;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How long each form of a long report takes: the sections of a failed run, again and again, until there are as many
/// as asked for, or all their blocks in one section. Arguments: times (28 make about 200 pages), `sections` or `one`, a
/// file to leave the PDF in.
final class PdfBench {
    private PdfBench() {}

    public static void main(String[] arguments) throws IOException {
        Report report = longReport(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 28);
        report = arguments.length > 1 && arguments[1].equals("one") ? oneSection(report) : report;
        byte[] pdf = {};
        for (Format format : Format.values()) {
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] bytes = format.render(report);
            System.out.printf(
                    "%s: %d ms, %d ms of processor time, %d kB%n",
                    format,
                    (System.nanoTime() - start) / 1_000_000,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000,
                    bytes.length / 1024);
            pdf = format == Format.PDF ? bytes : pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            System.out.printf("%d pages%n", document.getNumberOfPages());
        }
        if (arguments.length > 2) {
            Files.write(Path.of(arguments[2]), pdf);
        }
    }

    private static Report longReport(int times) {
        Report one = SampleRuns.FAILED.report();
        List<Section> sections = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            String copy = Integer.toString(round)
                    .chars()
                    .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                    .collect(Collectors.joining("", "-", ""));
            for (Section section : one.sections()) {
                sections.add(new Section(section.id() + copy, section.title(), section.blocks()));
            }
        }
        return new Report(one.kind(), one.subject(), one.title(), one.recorded(), one.summary(), sections);
    }

    /// The tables of the same columns become one table, too: the longest that a timeline or a ledger can give.
    private static Report oneSection(Report report) {
        Map<List<Block.Column>, List<List<Text>>> rows = new LinkedHashMap<>();
        List<Block> others = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    rows.computeIfAbsent(table.columns(), _ -> new ArrayList<>())
                            .addAll(table.rows());
                } else {
                    others.add(block);
                }
            }
        }
        rows.forEach((columns, all) -> others.add(new Block.Table("All of it", columns, all)));
        return new Report(
                report.kind(),
                report.subject(),
                report.title(),
                report.recorded(),
                report.summary(),
                List.of(new Section("all", "All", others)));
    }
}
