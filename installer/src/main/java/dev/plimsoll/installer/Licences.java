package dev.plimsoll.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whose work the image holds, and on which terms: the bill of materials, a list for people, and the texts that
/// the libraries bring with them.
///
/// @param image the image, with its libraries
/// @param bill the bill of materials of the build, CycloneDX as JSON
/// @param ours the licence of Plimsoll
/// @param known one line `group/name=licence` for each library that declares none where Maven looks
record Licences(Path image, Path bill, Path ours, Path known) {
    private static final Pattern TEXT = Pattern.compile(
            "META-INF/(?:[^/]*/)?(?:LICEN[SC]E|NOTICE|COPYING|COPYRIGHT)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final String US = "dev.plimsoll";

    /// In the package URL of a component.
    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    private record Component(String group, String name, String version, String licence) {
        /// @param classifier of a library that has one for each system; empty for none
        String file(String classifier) {
            return name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
        }
    }

    void write() throws IOException {
        Path folder = image.resolve("share/licences");
        Folders.delete(folder);
        Files.createDirectories(folder);
        Files.copy(ours, folder.resolve("LICENSE"));
        Files.copy(bill, folder.resolve("sbom.cdx.json"));
        Map<String, Component> components = components();
        requireAll(components);
        Files.writeString(folder.resolve("libraries.md"), list(components));
        for (Path jar : libraries()) {
            takeTexts(jar, folder.resolve("texts"));
        }
    }

    private Map<String, Component> components() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(known)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                told.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        Map<String, Component> components = new TreeMap<>();
        for (JsonNode one : new JsonMapper().readTree(Files.readAllBytes(bill)).path("components")) {
            String group = one.path("group").asString();
            String name = one.path("name").asString();
            if (!group.equals(US)) {
                String licence = told.getOrDefault(group + "/" + name, declared(one.path("licenses")));
                Component component =
                        new Component(group, name, one.path("version").asString(), licence);
                components.put(component.file(classifier(one)), component);
            }
        }
        return components;
    }

    private static String classifier(JsonNode component) {
        Matcher named = CLASSIFIER.matcher(component.path("purl").asString(""));
        return named.find() ? named.group(1) : "";
    }

    private static String declared(JsonNode licences) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : licences) {
            JsonNode licence = one.path("license");
            all.add(one.path("expression")
                    .asString(licence.path("id").asString(licence.path("name").asString(""))));
        }
        return String.join(" or ", all);
    }

    /// A library that the bill does not know, or whose terms nobody knows, must not be given away.
    private void requireAll(Map<String, Component> components) throws IOException {
        for (Path jar : libraries()) {
            String file = jar.getFileName().toString();
            if (!components.containsKey(file)) {
                throw new IllegalStateException(
                        file + " is in the image but not in the bill of materials " + bill + ".");
            }
        }
        for (Component component : components.values()) {
            if (component.licence().isBlank()) {
                throw new IllegalStateException("No licence is declared for " + component.group() + "/"
                        + component.name() + ": find it and write it into " + known + ".");
            }
        }
    }

    private List<Path> libraries() throws IOException {
        return Folders.filesIn(image.resolve("lib")).stream()
                .filter(jar -> {
                    String file = jar.getFileName().toString();
                    return !file.equals(Libraries.CLASS_PATH_JAR) && !file.startsWith("plimsoll-");
                })
                .toList();
    }

    private static String list(Map<String, Component> components) {
        StringBuilder list = new StringBuilder("""
            # Libraries in Plimsoll

            Plimsoll is under the Apache License 2.0 (`LICENSE`). It is given away with the libraries below and a Java
            runtime of OpenJDK (GPL-2.0 with the Classpath Exception, `runtime/legal`). `texts` holds the licences and
            notices that the libraries bring with them, `sbom.cdx.json` the same list for programs (CycloneDX). A jar
            whose class files were written once more for a quick start says so in `%s`.

            | library | version | licence |
            | --- | --- | --- |
            """.formatted(StackMaps.NOTICE));
        for (Component component : components.values()) {
            list.append("| ")
                    .append(component.group())
                    .append(':')
                    .append(component.name())
                    .append(" | ")
                    .append(component.version())
                    .append(" | ")
                    .append(component.licence())
                    .append(" |\n");
        }
        return list.toString();
    }

    private static void takeTexts(Path jar, Path texts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Path folder = texts.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && isText(entry.getName())) {
                    Files.createDirectories(folder);
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.write(folder.resolve(name), in.readAllBytes());
                    }
                }
            }
        }
    }

    private static boolean isText(String name) {
        return TEXT.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).endsWith(".class");
    }
}
