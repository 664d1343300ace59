package dev.appstelemetry.cli;

import dev.appstelemetry.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The server or a tool in a separate process, started as in production.
 *
 * @param output the file with its standard output and error
 */
public record RunningProcess(Process process, Path output) implements AutoCloseable {

  /** Starts a main class with this environment and no other settings of this process. */
  static RunningProcess start(
      Path folder, String mainClass, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Flags for a short-lived process.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    // The log configuration of production, not of the tests.
    command.add("-Dlogback.configurationFile=logback.xml");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(DATABRICKS|TELEMETRY)_.*"));
    builder.environment().putAll(environment);
    return new RunningProcess(builder.start(), output);
  }

  public String text() throws IOException {
    return Files.readString(output);
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process did not exit within " + Await.LIMIT);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
