package dev.plimsoll.reports;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The words of a PDF, which lie compressed in its file.
public final class PdfWords {
    private PdfWords() {}

    /// In reading order, as far as the file tells it; empty where it cannot be read.
    public static Optional<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Optional.of(new PDFTextStripper().getText(document));
        } catch (IOException unreadable) {
            return Optional.empty(); // damaged, or encrypted with a password
        }
    }
}
