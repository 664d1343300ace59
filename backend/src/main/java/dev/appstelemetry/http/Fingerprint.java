package dev.appstelemetry.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes a short hash of content, for entity tags. */
final class Fingerprint {

  private static final int BYTES = 12;

  private Fingerprint() {}

  /** Returns the first bytes of the content's SHA-256 in hexadecimal. */
  static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
