package dev.appstelemetry.viewer;

import java.util.function.UnaryOperator;

/**
 * A figure about people. Whatever an endpoint answers that names a user, an owner or a creator says
 * so with this, and is shown with pseudonyms to those who may not see names.
 *
 * @param <T> the figure itself
 */
public interface NamesUsers<T extends NamesUsers<T>> {

  /**
   * The same figure under other names.
   *
   * @param pseudonym of a user's name: an e-mail address, or a service principal's id
   */
  T withUsers(UnaryOperator<String> pseudonym);
}
