package dev.plimsoll.installer;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;

/// Which modules the runtime is made of.
final class Modules {
    /// What the programs and their libraries use, and what a consumer written as one Java source file needs to be
    /// started by the same runtime: the compiler, the HTTP client and the HTTP server.
    ///
    /// Not `jdk.jfr`: where it is, Jdbi sets up an event for its recordings, for a tenth of a second of each start.
    static final List<String> OF_THE_JDK = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.scripting",
            "java.security.jgss",
            "java.sql",
            "java.xml",
            "jdk.accessibility",
            "jdk.charsets",
            "jdk.compiler",
            "jdk.httpserver",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    static final List<String> OF_JAVAFX = List.of("javafx.controls", "javafx.swing");

    private Modules() {}

    /// A jar of JavaFX that holds a module with its native libraries, and not the empty one without an operating system
    /// in its name, which is there for Maven's sake.
    static boolean isJavaFx(Path jar) {
        return isPartOfJavaFx(jar)
                && ModuleFinder.of(jar).findAll().stream()
                        .map(module -> module.descriptor())
                        .noneMatch(ModuleDescriptor::isAutomatic);
    }

    static boolean isPartOfJavaFx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }
}
