package dev.appstelemetry.emulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An emulated Databricks workspace on loopback.
 *
 * <p>Its client credentials and its personal token may run any SQL on its engine. Tests inject
 * faults through {@link #faults} and {@link #warehouse} and read recorded requests from {@link
 * #journal}.
 */
public final class EmulatedWorkspace implements AutoCloseable {

  /** The workspace id of the sample's rows. */
  public static final String WORKSPACE_ID = "1234567890123456";

  public static final String WAREHOUSE_ID = "0123456789abcdef";
  public static final String CLIENT_ID = "5f1d7a3e-0000-4000-8000-00000000c1d0";
  public static final String CLIENT_SECRET = "dose-emulator-secret";
  public static final String PERSONAL_TOKEN = "dapi-emulator-token";

  private final ExecutorService workers = Executors.newCachedThreadPool(EmulatedWorkspace::daemon);
  private final Faults faults = new Faults();
  private final Journal journal = new Journal();
  private final SessionRegistry sessions = new SessionRegistry();
  private final SqlEngine engine;
  private final Warehouse warehouse;
  private final Tokens tokens;
  private final WorkspaceTree tree;
  private final AppInventory apps;
  private final @Nullable TlsIdentity tls;
  private final HttpListener listener;

  EmulatedWorkspace(EmulatedWorkspaceBuilder settings) {
    engine = settings.engine();
    warehouse = new Warehouse(settings.clock);
    tokens = new Tokens(settings.clock, settings.tokenLifetime);
    tokens.addPersonal(PERSONAL_TOKEN);
    tls = settings.tls ? TlsIdentity.create() : null;
    tree = new WorkspaceTree(settings.clock);
    tree.makeFolder("/Workspace/Users/" + CLIENT_ID);
    apps = new AppInventory(CLIENT_ID, settings.clock);
    var router = new Router(tokens, faults);
    listener = new HttpListener(settings.port, tls, workers, journal.recording(router::answer));
    wire(router, settings);
  }

  /** Starts a workspace with plain HTTP, an empty DuckDB and no faults. */
  public static EmulatedWorkspace start() {
    return builder().start();
  }

  /** A builder for a workspace with other settings. */
  public static EmulatedWorkspaceBuilder builder() {
    return new EmulatedWorkspaceBuilder();
  }

  private void wire(Router router, EmulatedWorkspaceBuilder settings) {
    var statements = new StatementRegistry();
    var runner =
        new StatementRunner(engine, settings.output(), warehouse, faults, journal, workers);
    var results = new ResultEndpoint(url(), statements, faults, journal, settings.clock);
    results.register(router);
    new DirectoryEndpoint(CLIENT_ID, settings.idInHeaders).register(router);
    new AppsEndpoint(apps, faults).register(router);
    new DeploymentsEndpoint(apps, tree, CLIENT_ID, settings.clock).register(router);
    new PermissionsEndpoint(apps, CLIENT_ID).register(router);
    new JobsEndpoint().register(router);
    new WorkspaceTreeEndpoint(tree).register(router);
    new ImportEndpoint(tree).register(router);
    new ExportEndpoint(tree).register(router);
    new DescriptionEndpoint(url(), settings.idInDescription).register(router);
    new SignInEndpoint(url(), CLIENT_ID, CLIENT_SECRET, tokens, faults, journal).register(router);
    new WarehouseEndpoint(WAREHOUSE_ID, warehouse, faults).register(router);
    new SessionEndpoint(WAREHOUSE_ID, warehouse, sessions, faults, journal).register(router);
    new StatementEndpoint(warehouse, sessions, statements, runner, results, faults, journal)
        .register(router);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "emulator-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Scheme, host and port. */
  public String url() {
    return (tls == null ? "http" : "https") + "://127.0.0.1:" + listener.port();
  }

  /** The driver's URL of the warehouse, without credentials, for the SQL API's protocol. */
  public String jdbcUrl() {
    return "jdbc:databricks://127.0.0.1:%d/default;ssl=%d;httpPath=%s;UseThriftClient=0"
        .formatted(listener.port(), tls == null ? 0 : 1, httpPath());
  }

  /** The warehouse's path. */
  public String httpPath() {
    return "/sql/1.0/warehouses/" + WAREHOUSE_ID;
  }

  /** The environment variables of an app in this workspace. */
  public Map<String, String> identity() {
    return Map.of(
        "DATABRICKS_HOST", url(),
        "DATABRICKS_CLIENT_ID", CLIENT_ID,
        "DATABRICKS_CLIENT_SECRET", CLIENT_SECRET,
        "DATABRICKS_WAREHOUSE_ID", WAREHOUSE_ID);
  }

  /**
   * The environment variables of an app whose queries run on the warehouse, because most tests are
   * about single statements.
   */
  public Map<String, String> environment() {
    return with(Map.of("TELEMETRY_STORE", "none"));
  }

  /** The environment variables of an app that copies the rows to a file. */
  public Map<String, String> copyingTo(Path store) {
    return with(Map.of("TELEMETRY_STORE", "file", "TELEMETRY_STORE_PATH", store.toString()));
  }

  private Map<String, String> with(Map<String, String> store) {
    Map<String, String> variables = new HashMap<>(identity());
    variables.putAll(store);
    return variables;
  }

  /** A PKCS 12 file with the trusted certificate; only with TLS. */
  public Path trustStore() {
    return Objects.requireNonNull(tls, "This workspace speaks plain HTTP").trustStore();
  }

  public String trustStorePassword() {
    return TlsIdentity.PASSWORD;
  }

  public Faults faults() {
    return faults;
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  public Journal journal() {
    return journal;
  }

  public SqlEngine engine() {
    return engine;
  }

  /** Adds an app to the inventory. */
  public void add(EmulatedApp app) {
    apps.add(app);
  }

  /** The number of open sessions. */
  public int openSessions() {
    return sessions.count();
  }

  /** Drops every session, like a restarted warehouse. */
  public void dropSessions() {
    sessions.dropAll();
  }

  /** Expires every issued token; the personal token stays valid. */
  public void expireTokens() {
    tokens.expire();
  }

  /** Stops listening and closes the engine. */
  @Override
  public void close() {
    listener.close();
    workers.shutdownNow();
    engine.close();
  }
}
