package dev.plimsoll.engine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Logback, set up by a program in code. What the runtime itself has to say goes the same way.
///
/// By itself logging looks for its parts in every jar of the class path, and then for a file of settings which it reads
/// as XML: longer than most commands take. A program that names its set-up first does neither.
public abstract class LogSetUp implements SLF4JServiceProvider {
    /// Read by SLF4J 2.0 when the first logger is asked for.
    private static final String PROVIDER = "slf4j.provider";
    /// Read by `java.util.logging` when its first logger is asked for.
    private static final String OLD_LOGGING = "java.util.logging.config.class";
    /// SLF4J would say on the standard error stream which provider it was told to take.
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    /// Takes the place of the settings of `java.util.logging`, which would write to the standard error stream.
    public static final class Unheard {}

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();

    /// For the class that sets a program's log up.
    protected LogSetUp() {}

    /// Says who hears what. Called once, before the first line is logged.
    protected abstract void setUp(LoggerContext log);

    /// From the first line that is logged on, a program logs as it sets its log up. Call before anything is logged, and
    /// [#use] soon after, on any thread: until then a library with a copy of SLF4J inside would ask for the same.
    ///
    /// @param setUp a public class with a public constructor without parameters
    public static void announce(Class<? extends LogSetUp> setUp) {
        System.setProperty(PROVIDER, setUp.getName());
        System.setProperty(VERBOSITY, "WARN");
        System.setProperty(OLD_LOGGING, Unheard.class.getName());
    }

    /// Sets the log up now. Once there is one it has no effect.
    ///
    /// @param setUp a public class with a public constructor without parameters
    public static void use(Class<? extends LogSetUp> setUp) {
        announce(setUp);
        LoggerFactory.getILoggerFactory();
        System.clearProperty(PROVIDER);
        System.clearProperty(VERBOSITY);
    }

    /// Leaves out what only confuses: whole contracts are handed to the validator, and it warns of each part that is no
    /// schema and of each mark by which a question is told from another.
    public static void quieten(LoggerContext log) {
        log.getLogger("com.networknt").setLevel(Level.ERROR);
    }

    /// An appender to the standard error stream, not started.
    public static ConsoleAppender<ILoggingEvent> onStandardError() {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        return console;
    }

    /// Starts an appender that writes lines of a pattern in UTF-8.
    ///
    /// @param <A> what is written to
    /// @param pattern in the words of logback's `PatternLayout`
    /// @return the appender, started
    public static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            A appender, String name, String pattern, LoggerContext log) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(log);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        appender.setContext(log);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    @Override
    public final void initialize() {
        context.setName("default");
        context.setMDCAdapter(diagnostics);
        setUp(context);
        context.start();
    }

    @Override
    public final ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public final IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public final MDCAdapter getMDCAdapter() {
        return diagnostics;
    }

    @Override
    public final String getRequestedApiVersion() {
        return "2.0.99";
    }
}
