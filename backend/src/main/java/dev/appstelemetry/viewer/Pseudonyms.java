package dev.appstelemetry.viewer;

import dev.appstelemetry.platform.Platform;
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
 * Computes users' pseudonyms. A user always has the same pseudonym, and without the key it cannot
 * be found from a list of known addresses.
 */
@Singleton
class Pseudonyms {

  private static final Logger LOG = LoggerFactory.getLogger(Pseudonyms.class);
  private static final String ALGORITHM = "HmacSHA256";

  /** 48 bits: with 100,000 users, one workspace in 56,000 has a collision. */
  private static final int BYTES = 6;

  private final SecretKeySpec key;

  Pseudonyms(ViewerSettings settings, Platform platform) {
    String given =
        settings.pseudonymKey().isEmpty() ? platform.clientSecret() : settings.pseudonymKey();
    // Derives a separate key, so that pseudonyms are independent of other uses of the secret.
    this.key =
        new SecretKeySpec(
            given.isEmpty() ? random(settings) : hmac(bytes(given), "apps-telemetry pseudonyms"),
            ALGORITHM);
  }

  /** Returns the pseudonym of a user. */
  String of(String user) {
    byte[] digest = hmac(key.getEncoded(), user);
    return "user-" + HexFormat.of().formatHex(digest, 0, BYTES);
  }

  /** Returns the name if the viewer may see it, else its pseudonym. */
  String shown(UserName name, boolean seesUsers) {
    return seesUsers || !name.personal() ? name.name() : of(name.name());
  }

  private static byte[] random(ViewerSettings settings) {
    if (!settings.seeUsers().isEmpty()) {
      LOG.warn("Pseudonyms change with every start. Set TELEMETRY_PSEUDONYM_KEY to keep them");
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
