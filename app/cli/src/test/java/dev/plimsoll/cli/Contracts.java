package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Contract files for the tests.
final class Contracts {
    static final String BASE = """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders/{id}:
                get:
                  operationId: order
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '200':
                      description: The order
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [id, total]
                            properties:
                              id: {type: string}
                              total: {type: number}
            """;

    /// `total` may be left out of the answer: breaking.
    static final String BREAKING = BASE.replace("[id, total]", "[id]").replace("1.0.0", "2.0.0");

    /// Against [#BREAKING]: the optional `total` is not sent any more, which nothing forbids. Risky.
    static final String RISKY = BREAKING.replace("                  total: {type: number}\n", "");

    /// One more operation: safe.
    static final String SAFE = BASE + """
              /health:
                get:
                  responses:
                    '204': {description: It lives}
            """;

    private Contracts() {}

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Files that are no contracts, each with a name that says why.
    static Map<String, Path> hostile(Path folder) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("missing", folder.resolve("missing.yaml"));
        files.put("folder", Files.createDirectories(folder.resolve("folder.yaml")));
        files.put("empty", write(folder, "empty.yaml", ""));
        files.put("blank", write(folder, "blank.yaml", " \n\t\n"));
        files.put("prose", write(folder, "prose.yaml", "Dear reader, this is a letter.\n"));
        files.put("json list", write(folder, "list.json", "[1, 2, 3]"));
        files.put("cut", write(folder, "cut.json", "{\"openapi\": \"3.0.3\", \"paths\": {"));
        files.put("other json", write(folder, "other.json", "{\"name\": \"left-pad\", \"version\": \"1.0.0\"}"));
        files.put(
                "swagger 1",
                write(folder, "swagger.yaml", "swagger: '1.2'\ninfo: {title: a, version: '1'}\npaths: {}\n"));
        files.put("binary", Files.write(folder.resolve("binary.yaml"), binary()));
        files.put("deep", write(folder, "deep.json", "[".repeat(200_000)));
        files.put("deep yaml", write(folder, "deep.yaml", "a: " + "[".repeat(200_000)));
        files.put("alias bomb", write(folder, "bomb.yaml", bomb()));
        files.put("alias cycle", write(folder, "cycle.yaml", "&a [*a]\n"));
        files.put("tabs", write(folder, "tabs.yaml", "openapi: 3.0.3\n\tinfo: x\n"));
        return files;
    }

    private static byte[] binary() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int level = 1; level < 12; level++) {
            String below = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", Collections.nCopies(8, below))));
        }
        return text.toString();
    }
}
