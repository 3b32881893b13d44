package dev.plimsoll.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Gives a library that was compiled for Java 5 the stack maps that classes have had since Java 6.
///
/// The runtime cannot check a class without them before the program runs. It leaves such a class out of a start-up
/// cache, and with it every class and lambda that names it: all of the command line, for picocli's sake. What the
/// classes do stays as it is. Classes that are older still are left alone: they may hold subroutines, which cannot have
/// stack maps.
final class StackMaps {
    /// Says in the jar that it is not the one its authors gave away, as the Apache License asks (section 4b).
    static final String NOTICE = "META-INF/CHANGED-BY-PLIMSOLL.txt";

    private static final String CHANGED = """
        Plimsoll's build has written the class files of this jar that were compiled for Java 5 once more, for Java 8,
        with stack maps, so that the start-up cache of the runtime can hold them. Nothing else is changed.
        """;

    private static final int HEADER_BYTES = 8;
    private static final int MAGIC_AND_MINOR_BYTES = 6;

    private StackMaps() {}

    /// Whether a jar holds classes that were compiled for Java 5.
    static boolean areMissingIn(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (isForJava5(entry, in.readNBytes(HEADER_BYTES))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// The jar with stack maps; the same jar gives the same bytes.
    static byte[] added(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The platform's classes come from the parent, and none of ours.
        try (ZipFile zip = new ZipFile(jar.toFile());
                URLClassLoader library =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            ClassFile classes = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(library)));
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    boolean old = isForJava5(entry, content);
                    write(entry, old ? withStackMaps(classes, content) : content, out);
                }
            }
            ZipEntry notice = new ZipEntry(NOTICE);
            notice.setTimeLocal(Libraries.BUILT);
            write(notice, CHANGED.getBytes(StandardCharsets.UTF_8), out);
        }
        return bytes.toByteArray();
    }

    private static boolean isForJava5(ZipEntry entry, byte[] content) {
        return entry.getName().endsWith(".class")
                && content.length >= HEADER_BYTES
                && ByteBuffer.wrap(content).getShort(MAGIC_AND_MINOR_BYTES) == ClassFile.JAVA_5_VERSION;
    }

    private static byte[] withStackMaps(ClassFile classes, byte[] content) {
        ClassModel old = classes.parse(content);
        ClassTransform newer = (to, element) -> to.with(
                element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element);
        return classes.transformClass(
                old,
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen(newer));
    }

    private static void write(ZipEntry like, byte[] content, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(like.getName());
        entry.setTimeLocal(like.getTimeLocal());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
