package dev.plimsoll.engine.publication;

import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentContent;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.reports.Block;
import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.Section;
import dev.plimsoll.reports.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A compiled report with what people wrote into it and where it is on its way.
final class WrittenReport {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");

    private WrittenReport() {}

    static Report compiled(DocumentContent content) {
        return Report.ofJson(content.report());
    }

    static Report of(DocumentState document) {
        Report report = compiled(document.content());
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<Block> blocks = new ArrayList<>(section.blocks());
            document.content().additions().stream()
                    .filter(addition -> addition.section().equals(section.id()))
                    .forEach(addition -> written(addition, blocks));
            sections.add(new Section(section.id(), section.title(), blocks));
        }
        if (sections.stream().noneMatch(section -> section.id().equals("publication"))) {
            sections.add(publication(document));
        }
        return new Report(
                report.kind(), report.subject(), report.title(), document.last().at(), report.summary(), sections);
    }

    private static void written(Addition addition, List<Block> blocks) {
        blocks.add(new Block.Heading("Added by: " + addition.role()));
        PARAGRAPHS
                .splitAsStream(addition.text())
                .forEach(paragraph -> blocks.add(new Block.Paragraph(Text.of(paragraph.strip()))));
    }

    private static Section publication(DocumentState document) {
        String stage = switch (document.stage()) {
            case DRAFT -> "This is a draft. Nobody has reviewed it.";
            case IN_REVIEW -> "This is in review and may still change.";
            case REVIEWED -> "Somebody who wrote none of it has reviewed exactly this content.";
            case PUBLISHED -> "This is published as it was reviewed by somebody who wrote none of it.";
            case WITHDRAWN -> "This was withdrawn; do not rely on it.";
        };
        return Section.of(
                "publication",
                "Publication",
                new Block.Paragraph(Text.of(stage)),
                new Block.Bullets(List.of(
                        Text.of("Document: ").code(document.id().value()),
                        Text.of("Digest of its content (SHA-256): ")
                                .code(document.content().digest()))));
    }
}
