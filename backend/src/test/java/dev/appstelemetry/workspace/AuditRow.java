package dev.appstelemetry.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of an audit file. */
final class AuditRow {

  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();

  private AuditRow(String time, String action) {
    fields.put("event_time", text(time));
    fields.put("event_date", text(time.substring(0, 10)));
    fields.put("service_name", text("apps"));
    fields.put("action_name", text(action));
    fields.put("workspace_id", text("111"));
    fields.put("response", "{\"status_code\":200}");
  }

  /** A row of service apps in workspace 111. */
  static AuditRow of(String time, String action) {
    return new AuditRow(time, action);
  }

  /** An account-level sign-in to the client. */
  static AuditRow signIn(String time, String client) {
    AuditRow row = new AuditRow(time, "mintOAuthToken").with("client_id", client);
    row.fields.put("service_name", text("accounts"));
    row.fields.put("workspace_id", text("0"));
    return row;
  }

  AuditRow in(String workspace) {
    fields.put("workspace_id", text(workspace));
    return this;
  }

  AuditRow id(String event) {
    fields.put("event_id", text(event));
    return this;
  }

  AuditRow by(String user) {
    fields.put("user_identity", "{\"email\":" + text(user) + "}");
    return this;
  }

  AuditRow failed() {
    fields.put("response", "{\"status_code\":500}");
    return this;
  }

  AuditRow app(String name) {
    return with("app_name", name);
  }

  AuditRow with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  @Override
  public String toString() {
    Map<String, String> row = new HashMap<>(fields);
    Map<String, String> texts = new HashMap<>();
    parameters.forEach((name, value) -> texts.put(name, text(value)));
    row.put("request_params", object(texts));
    return object(row);
  }

  private static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> text(value.getKey()) + ":" + value.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
