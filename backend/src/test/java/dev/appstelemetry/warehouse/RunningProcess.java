package dev.appstelemetry.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product in a process of its own, as it is started anywhere.
 *
 * @param output what it writes
 */
record RunningProcess(Process process, Path output) implements AutoCloseable {

  /** Starts a class of the product with this environment, and nothing of ours. */
  static RunningProcess start(
      Path folder, String mainClass, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
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

  String text() throws IOException {
    return Files.readString(output);
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It runs on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
