package dev.plimsoll.installer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Habits of the code that a compiler does not check.
@AnalyzeClasses(packages = "dev.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitRulesTest {
    private static final Set<String> CLOCKS_AND_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.random.RandomGenerator.getDefault");

    private static final Set<String> WRITING_METHODS = Set.of(
            "log", "logp", "logrb", "severe", "warning", "info", "config", "fine", "finer", "finest", "throwing");

    /// A generator that is made with a seed repeats itself; one made without an argument does not.
    private static final Set<String> DICE_WITHOUT_A_SEED =
            Set.of("java.util.Random.<init>", "java.util.SplittableRandom.<init>", "java.security.SecureRandom.<init>");

    @ArchTest
    static final ArchRule timeAndChanceReachTheModelFromOutside = noClasses()
            .that()
            .resideInAPackage("dev.plimsoll.model..")
            .should()
            .accessTargetWhere(describe("a clock or dice is asked", HabitRulesTest::asksAClockOrDice))
            .because("a run must be repeatable from its seed");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .accessTargetWhere(isCalled("java.lang.Thread.sleep"))
            .orShould()
            .accessTargetWhere(isCalled("java.util.concurrent.TimeUnit.sleep"))
            .because("one waits for what happens, not for time to pass");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("dev.plimsoll.cli..", "dev.plimsoll.clients.guard..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("the guardian is a program too: it answers the run on its standard output");

    @ArchTest
    static final ArchRule nobodyWritesToTheLogOfTheJdk = noClasses()
            .should()
            .accessTargetWhere(describe("something is written to java.util.logging", HabitRulesTest::logsByTheJdk))
            .because("there is one log; quieting a library that writes to the other is all right");

    @ArchTest
    static final ArchRule controlsKeepWhatTheyShow = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.plimsoll.desktop.control.Tie")
            .and()
            .haveSimpleNameNotEndingWith("Model")
            .should()
            .accessTargetWhere(describe(
                    "the toolkit's own binding is made both ways",
                    access -> nameOf(access).endsWith(".bindBidirectional")))
            .because("it forgets a value that nothing but the control knows, and what is typed then goes nowhere");

    @ArchTest
    static final ArchRule partsAreGivenInConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static DescribedPredicate<JavaAccess<?>> isCalled(String method) {
        return describe(method + " is called", access -> nameOf(access).equals(method));
    }

    private static boolean asksAClockOrDice(JavaAccess<?> access) {
        String name = nameOf(access);
        boolean now = name.startsWith("java.time.") && name.endsWith(".now");
        return now || CLOCKS_AND_DICE.contains(name) || (DICE_WITHOUT_A_SEED.contains(name) && hasNoArguments(access));
    }

    private static boolean logsByTheJdk(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.util.logging.Logger")
                && WRITING_METHODS.contains(access.getName());
    }

    private static boolean hasNoArguments(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }
}
