package dev.appstelemetry.viewer;

/**
 * A figure about one person. Whatever an endpoint answers that names a user, an owner or a creator
 * says so with this, and is shown with a pseudonym to those who may not see names.
 *
 * @param <T> the figure itself
 */
public interface NamesUser<T extends NamesUser<T>> {

  /** The user's name: an e-mail address, or a service principal's id. */
  String user();

  /** The same figure under another name. */
  T withUser(String name);
}
