package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Span;
import dev.plimsoll.reports.Text;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/// Words of a report as runs of a paragraph.
final class WordText {
    private final Anchors anchors;
    private int bookmarks;

    WordText(Anchors anchors) {
        this.anchors = anchors;
    }

    void append(XWPFParagraph paragraph, Text text) {
        text.spans().forEach(span -> append(paragraph, span));
    }

    private void append(XWPFParagraph paragraph, Span span) {
        switch (span) {
            case Span.Plain plain -> paragraph.createRun().setText(plain.text());
            case Span.Strong strong -> run(paragraph, "Strong", strong.text());
            case Span.Code code -> run(paragraph, "Code", code.text());
            case Span.Ref ref when anchors.leads(ref.evidence()) -> link(paragraph, ref);
            case Span.Ref ref -> paragraph.createRun().setText(ref.shown());
            case Span.Anchor anchor when anchors.first(anchor.evidence()) -> place(paragraph, anchor);
            case Span.Anchor anchor -> paragraph.createRun().setText(anchor.shown());
        }
    }

    private static void run(XWPFParagraph paragraph, String style, String text) {
        XWPFRun run = paragraph.createRun();
        run.setStyle(style);
        run.setText(text);
    }

    private static void link(XWPFParagraph paragraph, Span.Ref ref) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(ref.evidence());
        XWPFRun run = new XWPFRun(link.addNewR(), (IRunBody) paragraph);
        run.setStyle("Hyperlink");
        run.setText(ref.shown());
    }

    private void place(XWPFParagraph paragraph, Span.Anchor anchor) {
        CTP content = paragraph.getCTP();
        BigInteger id = BigInteger.valueOf(bookmarks++);
        CTBookmark start = content.addNewBookmarkStart();
        start.setId(id);
        start.setName(anchor.evidence());
        paragraph.createRun().setText(anchor.shown());
        content.addNewBookmarkEnd().setId(id);
    }
}
