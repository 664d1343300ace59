package dev.appstelemetry.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Damage inside of a block of a closed store, which does not prevent that it is opened. */
public final class BitRot {

  private BitRot() {}

  /** Changes one bit of each block that holds a text. */
  public static void at(String text, Path file) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    String damaged = bytes.replace(text, (char) (text.charAt(0) ^ 1) + text.substring(1));
    assertThat(damaged).as("the file holds the text").isNotEqualTo(bytes);
    Files.writeString(file, damaged, StandardCharsets.ISO_8859_1);
  }
}
