package vn.tonghop.warehouse.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.tonghop.model.Lang;

/** Another Java process that holds the server of a folder until it is told to leave, or is killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<String> url;

    private OtherProcess(Process process) {
        this.process = process;
        this.url = CompletableFuture.supplyAsync(() -> firstLine(process));
    }

    /** What that process does: attaches, prints the URL, leaves when its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = PostgresServer.attach(Path.of(arguments[0]))) {
            System.out.println(server.url());
            System.in.transferTo(System.out);
        } catch (DatabaseUnavailable refusal) {
            System.out.println(refusal.text().in(Lang.EN));
        }
    }

    /** Starts it and waits until it is attached. */
    static OtherProcess attachedTo(Path folder, Map<String, String> environment) throws IOException {
        OtherProcess other = started(folder, environment);
        other.url();
        return other;
    }

    /** Starts it. */
    static OtherProcess started(Path folder, Map<String, String> environment) throws IOException {
        return started(List.of(), folder, environment);
    }

    /** Starts it by another program, such as {@code unshare}. */
    static OtherProcess started(List<String> by, Path folder, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                OtherProcess.class.getName(),
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new OtherProcess(builder.redirectError(Redirect.INHERIT).start());
    }

    /** The server's URL, as soon as the process has it, or why it has none. */
    String url() {
        return url.join();
    }

    /** As the out-of-memory killer, or a power cut, would do it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static String firstLine(Process process) {
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            return String.valueOf(output.readLine());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
