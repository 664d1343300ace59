package dev.appstelemetry.viewer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.appstelemetry.query.Answer;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows an answer to a viewer: as it is, or with pseudonyms. */
@Singleton
public class Discretion {

  private final Pseudonyms pseudonyms;

  /** One rewriting an answer, however often it is given; lives as long as the answer does. */
  private final LoadingCache<Answer<?>, Answer<?>> rewritten =
      Caffeine.newBuilder().weakKeys().build(this::rewrite);

  Discretion(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * What the viewer is to see of an answer, whether on the page or as an export.
   *
   * @return the answer itself where there is nothing to hide
   */
  @SuppressWarnings("unchecked") // a row under another name is of the row's own type
  public <T> Answer<T> shownTo(Viewer viewer, Answer<T> answer) {
    return viewer.seesUsers() || !namesUsers(answer.data())
        ? answer
        : (Answer<T>) rewritten.get(answer);
  }

  private static boolean namesUsers(@Nullable Object data) {
    return data instanceof NamesUsers<?>
        || (data instanceof List<?> rows && rows.stream().anyMatch(NamesUsers.class::isInstance));
  }

  private Answer<?> rewrite(Answer<?> answer) {
    Object data = answer.data();
    return new Answer<>(
        data instanceof List<?> rows
            ? rows.stream().map(this::underPseudonym).toList()
            : underPseudonym(data),
        answer.meta());
  }

  private Object underPseudonym(Object row) {
    return row instanceof NamesUsers<?> named ? named.withUsers(pseudonyms::of) : row;
  }
}
