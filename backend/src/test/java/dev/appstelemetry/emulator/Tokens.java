package dev.appstelemetry.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The valid access tokens: issued and not expired, or personal. */
final class Tokens {

  private final Clock clock;
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private volatile Duration life;

  Tokens(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  void addPersonal(String token) {
    expiries.put(token, Instant.MAX);
  }

  void setLifetime(Duration newLife) {
    life = newLife;
  }

  Duration life() {
    return life;
  }

  /** A JWT, because the driver reads its claims, with an invalid signature. */
  String issue(String issuer, String subject) {
    Instant expiry = clock.instant().plus(life);
    var claims =
        Map.of(
            "iss",
            issuer,
            "sub",
            subject,
            "exp",
            expiry.getEpochSecond(),
            "jti",
            UUID.randomUUID().toString());
    String token =
        String.join(
            ".",
            base64(Json.write(Map.of("alg", "RS256", "typ", "JWT"))),
            base64(Json.write(claims)),
            base64("unsigned".getBytes(StandardCharsets.UTF_8)));
    expiries.values().removeIf(old -> old.isBefore(clock.instant()));
    expiries.put(token, expiry);
    return token;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  boolean accept(Optional<String> token) {
    return token.map(expiries::get).filter(expiry -> clock.instant().isBefore(expiry)).isPresent();
  }

  /** Expires every issued token; personal tokens stay valid. */
  void expire() {
    expiries.values().removeIf(expiry -> !expiry.equals(Instant.MAX));
  }
}
