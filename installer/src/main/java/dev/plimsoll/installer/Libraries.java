package dev.plimsoll.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The jars of the image.
record Libraries(Path folder) {
    /// A jar without classes whose manifest lists the others, so that launchers name one jar and the order of the class
    /// path, which the start-up cache depends on, is fixed when the image is built.
    static final String CLASS_PATH_JAR = "classpath.jar";

    /// Hears the log of the runtime, which looks for it in one jar after the other until it is found: at each end of a
    /// program, and in each of a hundred jars if it stood last.
    private static final String LOG_OF_THE_RUNTIME = "slf4j-jdk-platform-logging-";

    /// The time of entries in jars that are made here: the same inputs give the same bytes.
    static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);

    /// Copies what is new, and removes what an earlier build left and this one does not have.
    void copy(List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        Set<Path> wanted = new HashSet<>();
        for (Path jar : jars) {
            Path target = folder.resolve(jar.getFileName());
            if (!wanted.add(target)) {
                throw new IllegalStateException("Two jars on the class path are called " + jar.getFileName() + ".");
            }
            if (StackMaps.areMissingIn(jar)) {
                writeIfChanged(StackMaps.added(jar), target);
            } else {
                Folders.copyIfChanged(jar, target);
            }
        }
        writeClassPath(jars, folder.resolve(CLASS_PATH_JAR));
        wanted.add(folder.resolve(CLASS_PATH_JAR));
        for (Path file : Folders.filesIn(folder)) {
            if (!wanted.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static void writeClassPath(List<Path> jars, Path target) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                jars.stream()
                        .sorted(Comparator.comparing(jar -> !name(jar).startsWith(LOG_OF_THE_RUNTIME)))
                        .map(Libraries::asRelativeUrl)
                        .collect(Collectors.joining(" ")));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
            entry.setTimeLocal(BUILT);
            zip.putNextEntry(entry);
            manifest.write(zip);
        }
        writeIfChanged(jar.toByteArray(), target);
    }

    private static void writeIfChanged(byte[] bytes, Path target) throws IOException {
        if (!Files.exists(target) || !Arrays.equals(bytes, Files.readAllBytes(target))) {
            Files.write(target, bytes);
        }
    }

    private static String asRelativeUrl(Path jar) {
        return URLEncoder.encode(name(jar), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
