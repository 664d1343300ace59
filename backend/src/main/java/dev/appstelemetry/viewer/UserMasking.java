package dev.appstelemetry.viewer;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Writes users' names for a viewer, unchanged or as pseudonyms. JSON that is written without this
 * class contains pseudonyms.
 */
@Singleton
public class UserMasking {

  /** The JSON view with names. */
  private static final class Named {}

  /** A view that no mapper uses. */
  private static final class NoView {}

  private final Pseudonyms pseudonyms;
  private final JsonMapper masked;
  private final JsonMapper named;

  UserMasking(Pseudonyms pseudonyms, JsonMapper json) {
    this.pseudonyms = pseudonyms;
    this.masked = json;
    this.named = json.cloneWithViewClass(Named.class);
  }

  /** Returns the value as JSON, with names as the viewer may see them. */
  public byte[] json(Viewer viewer, Object value) throws IOException {
    return (viewer.seesUsers() ? named : masked).writeValueAsBytes(value);
  }

  /** Returns the name as the viewer may see it. */
  public String text(Viewer viewer, UserName name) {
    return pseudonyms.shown(name, viewer.seesUsers());
  }

  /**
   * Returns the key with which names are hashed to sort rows in an order that does not reveal the
   * names; empty for viewers who may see names.
   */
  public String tieKey(Viewer viewer) {
    return viewer.seesUsers() ? "" : pseudonyms.of("order of rows");
  }

  /** Writes a name as a JSON string: the pseudonym, unless the mapper's view shows names. */
  @Singleton
  static class NameSerializer implements Serializer<UserName> {

    private final Pseudonyms pseudonyms;

    NameSerializer(Pseudonyms pseudonyms) {
      this.pseudonyms = pseudonyms;
    }

    @Override
    public void serialize(
        Encoder encoder, EncoderContext context, Argument<? extends UserName> type, UserName name)
        throws IOException {
      // A context without a view reports that it has every view.
      boolean shown = context.hasView(Named.class) && !context.hasView(NoView.class);
      encoder.encodeString(pseudonyms.shown(name, shown));
    }
  }
}
