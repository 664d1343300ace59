package dev.appstelemetry.viewer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a user, an owner, a deployer or a principal: an e-mail address, or a service
 * principal's id. Outside of this package it can be compared but not read. {@link UserMasking}
 * writes it for a viewer, as it is or as a pseudonym.
 */
public final class UserName {

  private final String name;
  private final boolean personal;

  private UserName(String name, boolean personal) {
    this.name = name;
    this.personal = personal;
  }

  /** Returns a user's name, which only some viewers may see. */
  public static UserName of(String name) {
    return new UserName(name, true);
  }

  /** Returns a user's name, or null if there is none. */
  public static @Nullable UserName ofNullable(@Nullable String name) {
    return name == null ? null : of(name);
  }

  /** Returns a group's name, which every viewer may see. */
  public static UserName ofGroup(String name) {
    return new UserName(name, false);
  }

  /** Returns the unmasked name. */
  String name() {
    return name;
  }

  /** Returns whether the name belongs to a person or a service principal. */
  boolean personal() {
    return personal;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserName that && name.equals(that.name) && personal == that.personal;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, personal);
  }

  /** Hides the name, so that logs and messages do not reveal it. */
  @Override
  public String toString() {
    return "UserName[hidden]";
  }
}
