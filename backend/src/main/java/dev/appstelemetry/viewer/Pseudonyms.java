package dev.appstelemetry.viewer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names that stand for users: one user always has the same one, and without the key nobody can tell
 * whose it is, not even by trying the addresses they know.
 */
@Singleton
class Pseudonyms {

  private static final Logger LOG = LoggerFactory.getLogger(Pseudonyms.class);
  private static final String ALGORITHM = "HmacSHA256";

  /** 48 bits: two of a hundred thousand users share a name once in 56,000 workspaces. */
  private static final int BYTES = 6;

  private final SecretKeySpec key;

  Pseudonyms(ViewerSettings settings, Platform platform) {
    String given =
        settings.pseudonymKey().isEmpty() ? platform.clientSecret() : settings.pseudonymKey();
    // Nothing that the secret is used for elsewhere can come to a pseudonym, nor the other way.
    this.key =
        new SecretKeySpec(
            given.isEmpty() ? random(settings) : hmac(bytes(given), "apps-telemetry pseudonyms"),
            ALGORITHM);
  }

  /** The pseudonym of a user. */
  String of(String user) {
    byte[] digest = hmac(key.getEncoded(), user);
    return "user-" + HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static byte[] random(ViewerSettings settings) {
    if (!settings.seeUsers().isEmpty()) {
      LOG.warn("Pseudonyms change with every start: set TELEMETRY_PSEUDONYM_KEY to keep them");
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
