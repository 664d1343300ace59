package dev.appstelemetry.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExportStreamTest {

  @Test
  void isReadWhileItIsWritten() throws Exception {
    byte[] large = new byte[1_000_000];
    ExportStream stream = ExportStream.open();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> stream.write(out -> out.write(large)));

    assertThat(stream.readAllBytes()).hasSize(large.length);
    assertThat(writing).succeedsWithin(java.time.Duration.ofSeconds(5));
  }

  @Test
  void doesNotLookWholeWhereWritingFailed() {
    ExportStream stream = ExportStream.open();
    stream.write(
        out -> {
          out.write(1);
          throw new IOException("disk full");
        });

    assertThatThrownBy(stream::readAllBytes).hasMessageContaining("could not be written");
  }

  @Test
  void endsWhereTheReaderGoesAway() throws Exception {
    ExportStream stream = ExportStream.open();
    stream.close();

    stream.write(out -> out.write(new byte[1_000_000]));
  }
}
