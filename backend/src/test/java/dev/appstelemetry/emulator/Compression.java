package dev.appstelemetry.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The compression of an Arrow result. */
public enum Compression {
  NONE,
  LZ4_FRAME;

  private static final byte[] FRAME_HEADER = {
    // Magic number; version 1 with independent blocks; blocks up to 4 MB; checksum of these two.
    0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0x73
  };

  private static final int MAX_BLOCK = 4 << 20;
  private static final int STORED = 1 << 31;

  byte[] pack(byte[] data) {
    return switch (this) {
      case NONE -> data;
      case LZ4_FRAME -> frame(data);
    };
  }

  /** Writes a valid LZ4 frame of uncompressed blocks. */
  private static byte[] frame(byte[] data) {
    var frame = new ByteArrayOutputStream(data.length + 64);
    frame.writeBytes(FRAME_HEADER);
    for (int from = 0; from < data.length; from += MAX_BLOCK) {
      int length = Math.min(MAX_BLOCK, data.length - from);
      frame.writeBytes(littleEndian(STORED | length));
      frame.write(data, from, length);
    }
    frame.writeBytes(littleEndian(0));
    return frame.toByteArray();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
