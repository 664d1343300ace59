package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.platform.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private static final Platform LOCAL = new Platform("", "", "");
  private static final String USER = "ann@example.com";

  @Test
  void areStableForTheSameKey() {
    assertThat(with("key", LOCAL).of(USER))
        .isEqualTo(with("key", LOCAL).of(USER))
        .matches("user-[0-9a-f]{12}");
  }

  @Test
  void differByUserAndByKey() {
    Pseudonyms pseudonyms = with("key", LOCAL);

    assertThat(pseudonyms.of(USER)).isNotEqualTo(pseudonyms.of("bob@example.com"));
    assertThat(pseudonyms.of(USER)).isNotEqualTo(with("other", LOCAL).of(USER));
  }

  @Test
  void useTheAppSecretIfNoKeyIsGiven() {
    Platform app = new Platform("telemetry", "8000", "secret");

    assertThat(with("", app).of(USER)).isEqualTo(with("", app).of(USER));
    assertThat(with("", app).of(USER))
        .isNotEqualTo(with("", new Platform("telemetry", "8000", "renewed")).of(USER));
  }

  @Test
  void areUnpredictableWithoutASecret() {
    assertThat(with("", LOCAL).of(USER)).isNotEqualTo(with("", LOCAL).of(USER));
  }

  private static Pseudonyms with(String key, Platform platform) {
    return new Pseudonyms(new ViewerSettings(List.of("bob@example.com"), key), platform);
  }
}
