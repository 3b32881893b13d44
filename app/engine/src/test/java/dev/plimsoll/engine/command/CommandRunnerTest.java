package dev.plimsoll.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {
    @TempDir
    Path folder;

    private CommandRunner.Ended run(String program, Duration timeout) throws Exception {
        Files.writeString(
                folder.resolve("Program.java"),
                "class Program { public static void main(String[] a) throws Exception { " + program + " } }");
        return CommandRunner.run(List.of("{java}", "Program.java"), folder, Map.of("GREETING", "hello"), timeout);
    }

    @Test
    void gives_exit_code_output_and_environment() throws Exception {
        CommandRunner.Ended ended = run(
                "System.out.println(System.getenv(\"GREETING\")); System.err.println(\"there\"); System.exit(3);",
                Duration.ofSeconds(60));
        assertThat(ended.started()).isTrue();
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.output()).isEqualTo("hello\nthere");
    }

    @Test
    void keeps_the_end_of_a_long_output() throws Exception {
        CommandRunner.Ended ended =
                run("for (int i = 0; i < 100000; i++) System.out.println(i);", Duration.ofSeconds(60));
        assertThat(ended.output()).endsWith("99999").hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void destroys_a_program_that_hangs() throws Exception {
        CommandRunner.Ended ended = run("new java.util.concurrent.CountDownLatch(1).await();", Duration.ofMillis(300));
        assertThat(ended.started()).isTrue();
        assertThat(ended.exitCode()).isNull();
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .map(each -> each.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("Program.java"));
    }

    @Test
    void says_when_there_is_no_such_program() throws Exception {
        CommandRunner.Ended ended =
                CommandRunner.run(List.of("no-such-program"), folder, Map.of(), Duration.ofSeconds(5));
        assertThat(ended.started()).isFalse();
        assertThat(ended.output()).contains("no-such-program");
    }

    /// What a program printed last may not have been read when it has ended.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keeps_the_whole_output_of_programs_that_end_at_once() throws Exception {
        List<String> command = List.of("sh", "-c", "echo trying; echo no database; exit 7");
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            List<Future<CommandRunner.Ended>> all = Stream.generate(() ->
                            eight.submit(() -> CommandRunner.run(command, folder, Map.of(), Duration.ofSeconds(30))))
                    .limit(400)
                    .toList();
            for (Future<CommandRunner.Ended> one : all) {
                assertThat(one.get().output()).isEqualTo("trying\nno database");
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keeps_an_answer_apart_from_what_was_complained_of() throws Exception {
        List<String> program = List.of("sh", "-c", "echo one; echo careful >&2; echo two; exit 4");
        CommandRunner.Answered answered = CommandRunner.ask(program, folder, Duration.ofSeconds(60), 100);
        assertThat(answered.answer()).isEqualTo("one\ntwo");
        assertThat(answered.ended().output()).isEqualTo("careful");
        assertThat(answered.ended().exitCode()).isEqualTo(4);
        CommandRunner.Answered none = CommandRunner.ask(List.of("no-such-program"), folder, Duration.ofSeconds(5), 100);
        assertThat(none.ended().started()).isFalse();
    }
}
