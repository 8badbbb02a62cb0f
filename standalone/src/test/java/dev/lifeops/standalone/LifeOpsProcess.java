package dev.lifeops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LifeOps as a person starts it: a process of its own, with ports and a data folder of its own. */
final class LifeOpsProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final Path errors;
    private final Ports ports;

    private LifeOpsProcess(Process process, Path output, Path errors, Ports ports) {
        this.process = process;
        this.output = output;
        this.errors = errors;
        this.ports = ports;
    }

    /** Starts it and returns at once. */
    static LifeOpsProcess launch(Path home, Ports ports) throws IOException {
        return launch(StandaloneApplication.class, home, ports);
    }

    /** Fills the demo account of that data folder. */
    static LifeOpsProcess demo(Path home) throws IOException {
        return launch(StandaloneDemo.class, home, FreePorts.take());
    }

    static LifeOpsProcess backup(Path home, Path folder) throws IOException {
        return launch(StandaloneBackup.class, home, FreePorts.take(), folder.toString());
    }

    static LifeOpsProcess restore(Path home, Path backup, String... options) throws IOException {
        var arguments = Stream.concat(Stream.of(backup.toString()), Stream.of(options));
        return launch(StandaloneRestore.class, home, FreePorts.take(), arguments.toArray(String[]::new));
    }

    private static LifeOpsProcess launch(Class<?> program, Path home, Ports ports, String... arguments)
            throws IOException {
        var output = Files.createTempFile("lifeops", ".out");
        var errors = Files.createTempFile("lifeops", ".err");
        var builder = new ProcessBuilder(command(program, arguments))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LIFEOPS_"));
        builder.environment()
                .putAll(Map.of(
                        "LIFEOPS_HOME", home.toString(),
                        "LIFEOPS_PORT", String.valueOf(ports.api()),
                        "LIFEOPS_MANAGEMENT_PORT", String.valueOf(ports.management()),
                        "LIFEOPS_WORKER_PORT", String.valueOf(ports.worker()),
                        "LIFEOPS_WORKER_MANAGEMENT_PORT", String.valueOf(ports.workerManagement())));
        return new LifeOpsProcess(builder.start(), output, errors, ports);
    }

    /** Starts it and waits until it says that it is ready. */
    static LifeOpsProcess start(Path home) throws IOException, InterruptedException {
        var started = launch(home, FreePorts.take());
        started.awaitOutput("LifeOps is ready.");
        return started;
    }

    private static List<String> command(Class<?> program, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The class path of this test without the tests' own classes. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void awaitOutput(String text) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                var said = output() + errors();
                close();
                throw new AssertionError("LifeOps did not say \"" + text + "\" but: " + said);
            }
            Thread.sleep(50);
        }
    }

    Api api() {
        return new Api(ports.api());
    }

    Ports ports() {
        return ports;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Sends the signal of ctrl-C, or another one, and gives the exit code. */
    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("LifeOps did not stop");
        }
        return process.exitValue();
    }

    /** It ended by itself, with one line for the person who started it. */
    void assertRefused(String message) throws IOException, InterruptedException {
        assertThat(awaitExit()).isEqualTo(1);
        assertThat(errors()).contains(message).hasLineCount(1);
        assertThat(output()).isEmpty();
    }

    /** Cleans up, whatever the test did; the database of a killed process is ended by its home's next owner. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            process.destroyForcibly();
        }
        Files.delete(output);
        Files.delete(errors);
    }

    /** The database servers that work on a data folder. */
    static Stream<ProcessHandle> databaseServersOf(Path home) {
        var data = home.resolve("postgres").resolve("data").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(data))
                        .isPresent());
    }
}
