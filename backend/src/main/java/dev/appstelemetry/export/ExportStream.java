package dev.appstelemetry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is read while it is written. Where writing fails, reading fails too: a file must not
 * end early and look whole.
 */
final class ExportStream extends PipedInputStream {

  private static final Logger LOG = LoggerFactory.getLogger(ExportStream.class);
  private static final int BUFFER = 64 * 1024;

  private final PipedOutputStream end = new PipedOutputStream();
  private volatile @Nullable Throwable failure;

  private ExportStream() {
    super(BUFFER);
  }

  /** A file yet to be written. */
  static ExportStream open() {
    ExportStream stream = new ExportStream();
    try {
      stream.connect(stream.end);
    } catch (IOException e) {
      throw new IllegalStateException("A new pipe is connected to nothing else", e);
    }
    return stream;
  }

  /** Writes the file's bytes. */
  interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the whole file; waits while nobody reads. */
  void write(Writer writer) {
    try (PipedOutputStream out = end) {
      try {
        writer.writeTo(out);
      } catch (IOException | RuntimeException | LinkageError e) {
        failure = e;
        LOG.warn("An export ended early", e);
      }
    } catch (IOException e) {
      LOG.debug("The reader of an export went away", e);
    }
  }

  @Override
  public synchronized int read() throws IOException {
    return orFailure(super.read());
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
    return orFailure(super.read(buffer, offset, length));
  }

  private int orFailure(int read) throws IOException {
    if (read < 0 && failure != null) {
      throw new IOException("The export could not be written", failure);
    }
    return read;
  }
}
