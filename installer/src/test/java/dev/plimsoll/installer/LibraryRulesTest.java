package dev.plimsoll.installer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Each large library is known to one part only, so that it can be replaced there.
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryRulesTest {
    @ArchTest
    static final ArchRule onlyTheDesktopKnowsJavaFx = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..", "com.sun.javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp.ikonli..");

    @ArchTest
    static final ArchRule onlyTheStorageKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule onlyTheSearchKnowsTheIndex = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.storage.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheClientsKnowOkHttp = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.clients..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule onlyTheReportsKnowTheLibrariesOfDocuments = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.openhtmltopdf..",
                    "org.apache.pdfbox..",
                    "org.apache.poi..",
                    "org.openxmlformats..",
                    "org.apache.batik..");

    @ArchTest
    static final ArchRule onlyTheGrammarKnowsTheLibraryOfLanguage = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.reports.lint.grammar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..");

    @ArchTest
    static final ArchRule onlyTheSandboxKnowsWireMock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..", "wiremock..");

    @ArchTest
    static final ArchRule onlyTheSandboxAndTheWorkloadKnowNetty = noClasses()
            .that()
            .resideOutsideOfPackages("dev.plimsoll.sandbox..", "dev.plimsoll.engine.workload..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..");

    @ArchTest
    static final ArchRule onlyTheTrafficKnowsTheLibraryOfWords = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.engine.traffic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.datafaker..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.plimsoll.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    @ArchTest
    static final ArchRule theModelIsPure = classes()
            .that()
            .resideInAPackage("dev.plimsoll.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.xml..",
                    "dev.plimsoll.model..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.snakeyaml.engine..",
                    "org.HdrHistogram..",
                    "org.apache.commons.statistics..",
                    "org.jspecify.annotations..");
}
