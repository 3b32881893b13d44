package dev.plimsoll.installer;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/// The one-way roads between the parts, checked over all modules at once.
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule roadsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("dev.plimsoll.model..")
            .layer("storage")
            .definedBy("dev.plimsoll.storage..")
            .layer("report document")
            .definedBy("dev.plimsoll.reports")
            .layer("report making")
            .definedBy("dev.plimsoll.reports.*..")
            .layer("engine")
            .definedBy("dev.plimsoll.engine..")
            .layer("clients")
            .definedBy("dev.plimsoll.clients..")
            .layer("sandbox")
            .definedBy("dev.plimsoll.sandbox..")
            .layer("cli")
            .definedBy("dev.plimsoll.cli..")
            .layer("desktop")
            .definedBy("dev.plimsoll.desktop..")
            .layer("installer")
            .definedBy("dev.plimsoll.installer..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("report document")
            .mayOnlyBeAccessedByLayers("report making", "engine", "cli", "desktop")
            .whereLayer("report making")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("clients", "cli", "desktop")
            .whereLayer("clients")
            .mayOnlyBeAccessedByLayers("cli", "desktop")
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("cli", "desktop")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("model")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("desktop")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("installer")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("dev.plimsoll.(**)").should().beFreeOfCycles();

    /// A rule over classes that were not imported would hold without a word.
    @ArchTest
    static void everyModuleIsLookedAt(JavaClasses classes) {
        assertThat(classes)
                .extracting(found -> found.getPackageName().split("\\.")[2])
                .contains("model", "storage", "reports", "engine", "clients", "sandbox", "cli", "desktop", "installer");
    }

    @ArchTest
    static void everyPackageSaysThatNothingIsNullByDefault(JavaClasses classes) {
        assertThat(classes)
                .extracting(found -> found.getPackage())
                .filteredOn(found -> !found.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages without @NullMarked in their package-info.java")
                .isEmpty();
    }
}
