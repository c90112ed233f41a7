package vn.tonghop.jobs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import vn.tonghop.files.GuardedFiles;

/** Sends what runs log into the home's {@code log} folder, and nowhere else. */
final class RunLog {
    private static final String NAME = "run";

    private RunLog() {}

    /** The file that runs of a home log into. */
    static Path file(Home home) {
        return home.log().resolve("tonghop.log");
    }

    static void into(Home home) {
        // Logback alone is set up, here and in logback.xml: Boot would set it up once more.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender(NAME);
        LoggerContext context = root.getLoggerContext();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20}: %msg%n%ex");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName(NAME);
        guard(file(home));
        appender.setFile(file(home).toString());
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
        context.getLogger("org.springframework.batch").setLevel(Level.INFO);
    }

    /** Logback would make the file as open as any other; a run without a log is better than none. */
    private static void guard(Path file) {
        try {
            GuardedFiles.createDirectories(file.resolveSibling("."));
            if (Files.notExists(file)) {
                GuardedFiles.newOutputStream(file).close();
            }
        } catch (IOException cannotBeWritten) {
            // Logback says so, where it says such things.
        }
    }
}
