package dev.appstelemetry.inventory;

import dev.appstelemetry.naming.AppNames.ListedApp;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An app of the workspace as returned by the Apps API. All components except the name are null if
 * the API does not return them.
 *
 * @param id the app's id; a later app of the same name has another id
 * @param name the app's name, as in the audit table
 * @param owner the creator, an e-mail address in lower case or a service principal's id
 * @param url the app's address with its scheme
 * @param computeState ACTIVE, STOPPED …; unknown states are kept
 * @param appState RUNNING, CRASHED …; unknown states are kept
 * @param lastDeployment when the active deployment was created
 * @param size the size of the app's compute
 * @param createTime when the app was created
 * @param oauth2AppClientId the OAuth client through which users sign in to the app
 * @param servicePrincipalClientId the app's service principal; older audit rows use it as the OAuth
 *     client
 */
public record WorkspaceApp(
    @Nullable String id,
    String name,
    @Nullable String owner,
    @Nullable String url,
    @Nullable String computeState,
    @Nullable String appState,
    @Nullable Instant lastDeployment,
    @Nullable String size,
    @Nullable Instant createTime,
    @Nullable String oauth2AppClientId,
    @Nullable String servicePrincipalClientId) {

  /** Returns a copy with another name. */
  WorkspaceApp named(String other) {
    return new WorkspaceApp(
        id,
        other,
        owner,
        url,
        computeState,
        appState,
        lastDeployment,
        size,
        createTime,
        oauth2AppClientId,
        servicePrincipalClientId);
  }

  /** Returns the properties by which audit rows are assigned to the app. */
  public ListedApp listed() {
    return new ListedApp(name, createTime);
  }

  /** Returns the ids by which audit rows can name the app. */
  Stream<String> ids() {
    return Stream.of(id, oauth2AppClientId, servicePrincipalClientId).flatMap(Stream::ofNullable);
  }
}
