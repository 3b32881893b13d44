package dev.plimsoll.storage.search;

import dev.plimsoll.model.archive.ArchiveDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Documents made of texts that people wrote for something else: each paragraph is one, under the heading above it.
final class Texts {
    private static final Instant DAY = Instant.parse("2024-03-01T12:00:00Z");
    private static final int FEWEST_WORDS = 15;

    private final List<ArchiveDocument> documents = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final int most;

    private Texts(int most) {
        this.most = most;
    }

    /// @param folder of texts: Markdown, reStructuredText or plain
    /// @param most documents
    static List<ArchiveDocument> under(Path folder, int most) throws IOException {
        Texts texts = new Texts(most);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(md|txt|rst)"))
                    .sorted()
                    .toList()) {
                texts.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts.documents;
    }

    private void read(String text) {
        String heading = "";
        for (String block : text.split("\\R\\s*\\R")) {
            String paragraph = block.strip();
            int end = paragraph.indexOf('\n');
            String line = end < 0 ? paragraph : paragraph.substring(0, end);
            boolean underlined = end > 0 && paragraph.substring(end + 1).matches("(?s)[-=^~\"*]{3,}.*");
            if (line.startsWith("#") || underlined) {
                heading = line.replaceFirst("^#+\\s*", "");
                paragraph = end < 0 ? "" : paragraph.substring(end + 1).replaceFirst("^[-=^~\"*]+\\s*", "");
            }
            if (paragraph.split("\\s+").length >= FEWEST_WORDS && documents.size() < most && known.add(paragraph)) {
                String id = "X" + (documents.size() + 1);
                documents.add(
                        new ArchiveDocument(id, "text", heading, paragraph, "kept", DAY, ArchiveDocument.Labels.NONE));
            }
        }
    }
}
