package dev.plimsoll.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StackMapsTest {
    @TempDir
    private Path folder;

    @Test
    void aClassForJava5GetsStackMapsAndDoesWhatItDid() throws Exception {
        Path jar = jar("old.jar", ClassFile.JAVA_5_VERSION);

        assertThat(StackMaps.areMissingIn(jar)).isTrue();
        Path changed = Files.write(folder.resolve("changed.jar"), StackMaps.added(jar));

        assertThat(StackMaps.areMissingIn(changed)).isFalse();
        ClassModel type = read(changed, "Larger.class");
        assertThat(type.majorVersion()).isEqualTo(ClassFile.JAVA_8_VERSION);
        assertThat(hasStackMaps(type)).isTrue();
        assertThat(hasStackMaps(read(jar, "Larger.class"))).isFalse();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {changed.toUri().toURL()}, null)) {
            var larger = loader.loadClass("Larger").getMethod("larger", int.class, int.class);
            assertThat(larger.invoke(null, 3, 7)).isEqualTo(7);
            assertThat(larger.invoke(null, 7, 3)).isEqualTo(7);
        }
    }

    @Test
    void aNewerLibraryLacksNone() throws IOException {
        assertThat(StackMaps.areMissingIn(jar("new.jar", ClassFile.JAVA_8_VERSION)))
                .isFalse();
    }

    @Test
    void theSameJarGivesTheSameBytesAndSaysThatItWasChanged() throws IOException {
        Path jar = jar("old.jar", ClassFile.JAVA_5_VERSION);

        byte[] added = StackMaps.added(jar);

        assertThat(StackMaps.added(jar)).isEqualTo(added);
        try (ZipFile changed =
                new ZipFile(Files.write(folder.resolve("changed.jar"), added).toFile())) {
            assertThat(changed.getEntry(StackMaps.NOTICE)).isNotNull();
            assertThat(Collections.list(changed.entries())).hasSize(3);
        }
    }

    /// The reason that this exists: every class of the library that reads the command line is accepted by the runtime.
    @Test
    void allOfPicocliIsSound() throws Exception {
        Path picocli = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path changed = Files.write(folder.resolve("picocli.jar"), StackMaps.added(picocli));

        ClassFile checker = ClassFile.of();
        int classes = 0;
        try (ZipFile zip = new ZipFile(changed.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("picocli/.*\\.class")) {
                    assertThat(checker.verify(read(changed, entry.getName())))
                            .as(entry.getName())
                            .isEmpty();
                    classes++;
                }
            }
        }
        assertThat(classes).isGreaterThan(200);
    }

    /// A library of one class, whose method has a branch, and of a text.
    private Path jar(String name, int version) throws IOException {
        StackMapsOption maps = version < ClassFile.JAVA_6_VERSION
                ? StackMapsOption.DROP_STACK_MAPS
                : StackMapsOption.GENERATE_STACK_MAPS;
        MethodTypeDesc twoToOne = MethodTypeDesc.ofDescriptor("(II)I");
        byte[] larger = ClassFile.of(maps)
                .build(
                        ClassDesc.of("Larger"),
                        type -> type.withVersion(version, 0)
                                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER)
                                .withMethodBody(
                                        "larger",
                                        twoToOne,
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> code.iload(0)
                                                .iload(1)
                                                .ifThenElse(
                                                        Opcode.IF_ICMPGT,
                                                        first -> first.iload(0).ireturn(),
                                                        second ->
                                                                second.iload(1).ireturn())));
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("Larger.class"));
            zip.write(larger);
            zip.putNextEntry(new ZipEntry("words.txt"));
            zip.write(1);
        }
        return jar;
    }

    private static ClassModel read(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return ClassFile.of().parse(in.readAllBytes());
        }
    }

    private static boolean hasStackMaps(ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.findAttribute(Attributes.stackMapTable()).stream())
                .map(StackMapTableAttribute::entries)
                .anyMatch(entries -> !entries.isEmpty());
    }
}
