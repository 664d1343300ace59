package dev.appstelemetry.workspace;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An app of the workspace, as the Apps API tells of it. Only the name is certain: the rest is null
 * where the API does not say.
 *
 * @param id of this app; an app of the same name later on has another
 * @param name its name, as the audit table has it
 * @param owner who created it, an e-mail address in lower case or a service principal's id
 * @param url where it is opened, with its scheme
 * @param computeState ACTIVE, STOPPED …; what we never heard of is as it came
 * @param appState RUNNING, CRASHED …; what we never heard of is as it came
 * @param lastDeployment when the deployment that is active was begun
 * @param size of its compute
 * @param createTime when it was created
 * @param oauth2AppClientId the client by which people sign in to it
 * @param servicePrincipalClientId its own identity, in older audit rows also that client
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

  /** The same app under another name. */
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

  /** Whatever an audit row may call it by, other than its name. */
  Stream<String> ids() {
    return Stream.of(id, oauth2AppClientId, servicePrincipalClientId).flatMap(Stream::ofNullable);
  }
}
