package dev.plimsoll.cli.workspace;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.plimsoll.engine.log.LogSetUp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of one call of the program. Warnings of Plimsoll itself go to the standard error stream, each as its
/// sentence; everything else, and where a failure came from, to a file in the workspace. The libraries below are
/// heard in the file, or with `--verbose`.
public final class Logs implements AutoCloseable {
    private static final String OURS = "dev.plimsoll";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n";
    private static final FileSize LARGEST_FILE = new FileSize(4 * FileSize.MB_COEFFICIENT);
    private static final int OLD_FILES = 3;

    /// Nobody hears anything until a log is started.
    public static final class Silent extends LogSetUp {
        @Override
        protected void setUp(LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    private final LoggerContext context;
    private @Nullable Path kept;

    private Logs(LoggerContext context) {
        this.context = context;
    }

    /// Takes the place of whatever the logging libraries would do by themselves.
    public static Logs start(boolean verbose) {
        LogSetUp.use(Silent.class);
        Logs logs = new Logs((LoggerContext) LoggerFactory.getILoggerFactory());
        logs.context.reset();
        logs.root().setLevel(verbose ? Level.INFO : Level.WARN);
        logs.context.getLogger(OURS).setLevel(verbose ? Level.DEBUG : Level.INFO);
        LogSetUp.quieten(logs.context);
        logs.toStandardError(verbose);
        return logs;
    }

    /// Where the log of a workspace lies.
    public static Path file(Path workspace) {
        return workspace.resolve("log").resolve("plimsoll-cli.log");
    }

    private ch.qos.logback.classic.Logger root() {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    private void toStandardError(boolean verbose) {
        ConsoleAppender<ILoggingEvent> console = LogSetUp.onStandardError();
        if (verbose) {
            root().addAppender(LogSetUp.started(console, "stderr", PATTERN, context));
        } else {
            ThresholdFilter warnings = new ThresholdFilter();
            warnings.setLevel("WARN");
            warnings.start();
            console.addFilter(warnings);
            // The sentence only: how it came about is in the file.
            context.getLogger(OURS).addAppender(LogSetUp.started(console, "stderr", "%level: %msg%n%nopex", context));
        }
    }

    /// From now on everything is kept in the workspace's log as well.
    ///
    /// @return the file that is written, which is that of the workspace opened first; null if no log can be written
    public @Nullable Path keepIn(Path workspace) {
        if (kept == null && file(workspace, new RollingFileAppender<>())) {
            kept = file(workspace);
        }
        return kept;
    }

    private boolean file(Path workspace, RollingFileAppender<ILoggingEvent> rolling) {
        Path file = file(workspace);
        rolling.setFile(file.toString());
        FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(rolling);
        names.setFileNamePattern(file.resolveSibling("plimsoll-cli.%i.log").toString());
        names.setMinIndex(1);
        names.setMaxIndex(OLD_FILES);
        names.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(LARGEST_FILE);
        size.start();
        rolling.setRollingPolicy(names);
        rolling.setTriggeringPolicy(size);
        root().addAppender(LogSetUp.started(rolling, "file", PATTERN, context));
        return rolling.isStarted();
    }

    @Override
    public void close() {
        context.reset();
        root().setLevel(Level.OFF);
    }
}
