package dev.plimsoll.reports.render;

import dev.plimsoll.reports.Report;
import java.nio.charset.StandardCharsets;

/// The forms in which a report leaves the workspace. All say the same.
public enum Format {
    MARKDOWN("md", "text/markdown") {
        @Override
        public byte[] render(Report report) {
            return MarkdownReport.render(report).getBytes(StandardCharsets.UTF_8);
        }
    },
    HTML("html", "text/html") {
        @Override
        public byte[] render(Report report) {
            return HtmlReport.render(report).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF("pdf", "application/pdf") {
        @Override
        public byte[] render(Report report) {
            return PdfReport.render(report);
        }
    },
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] render(Report report) {
            return WordReport.render(report);
        }
    },
    JSON("json", "application/json") {
        @Override
        public byte[] render(Report report) {
            return JsonReport.render(report).getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String fileExtension;
    private final String mediaType;

    Format(String fileExtension, String mediaType) {
        this.fileExtension = fileExtension;
        this.mediaType = mediaType;
    }

    /// Without a dot: `md`, `html`, `pdf`, `docx`, `json`.
    public String fileExtension() {
        return fileExtension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The whole file. The same report gives the same bytes; text is UTF-8.
    public abstract byte[] render(Report report);
}
