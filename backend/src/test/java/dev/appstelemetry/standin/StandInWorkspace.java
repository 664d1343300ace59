package dev.appstelemetry.standin;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A Databricks workspace on loopback, from its start to {@link #close}.
 *
 * <p>Whoever has its client credentials or its personal token may run any SQL on its engine. Tell
 * its {@link #faults} and its {@link #warehouse} what shall go wrong, and look into its {@link
 * #journal} for what was asked.
 */
public final class StandInWorkspace implements AutoCloseable {

  public static final String WAREHOUSE_ID = "0123456789abcdef";
  public static final String CLIENT_ID = "5f1d7a3e-0000-4000-8000-00000000c1d0";
  public static final String CLIENT_SECRET = "dose-stand-in-secret";
  public static final String PERSONAL_TOKEN = "dapi-stand-in-token";

  private final ExecutorService workers = Executors.newCachedThreadPool(StandInWorkspace::daemon);
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

  StandInWorkspace(StandInWorkspaceBuilder settings) {
    engine = settings.engine();
    warehouse = new Warehouse(settings.clock);
    tokens = new Tokens(settings.clock, settings.tokenLife);
    tokens.addPersonal(PERSONAL_TOKEN);
    tls = settings.tls ? TlsIdentity.create() : null;
    tree = new WorkspaceTree(settings.clock);
    tree.makeFolder("/Workspace/Users/" + CLIENT_ID);
    apps = new AppInventory(CLIENT_ID, settings.clock);
    var router = new Router(tokens);
    listener = new HttpListener(settings.port, tls, workers, journal.watching(router::answer));
    wire(router, settings);
  }

  /** Starts one with plain HTTP, an empty DuckDB and nothing wrong with it. */
  public static StandInWorkspace start() {
    return builder().start();
  }

  /** Starts one that is in some way different. */
  public static StandInWorkspaceBuilder builder() {
    return new StandInWorkspaceBuilder();
  }

  private void wire(Router router, StandInWorkspaceBuilder settings) {
    var statements = new StatementRegistry();
    var runner =
        new StatementRunner(engine, settings.output(), warehouse, faults, journal, workers);
    var results = new ResultEndpoint(url(), statements, faults, settings.clock);
    results.register(router);
    new DirectoryEndpoint(CLIENT_ID).register(router);
    new AppsEndpoint(apps, faults).register(router);
    new DeploymentsEndpoint(apps, tree, CLIENT_ID, settings.clock).register(router);
    new PermissionsEndpoint(apps, CLIENT_ID).register(router);
    new WorkspaceTreeEndpoint(tree).register(router);
    new ImportEndpoint(tree).register(router);
    new ExportEndpoint(tree).register(router);
    new SignInEndpoint(url(), CLIENT_ID, CLIENT_SECRET, tokens, faults, journal).register(router);
    new WarehouseEndpoint(WAREHOUSE_ID, warehouse, faults).register(router);
    new SessionEndpoint(WAREHOUSE_ID, warehouse, sessions, faults, journal).register(router);
    new StatementEndpoint(warehouse, sessions, statements, runner, results, faults, journal)
        .register(router);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "stand-in-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Scheme, host and port. */
  public String url() {
    return (tls == null ? "http" : "https") + "://127.0.0.1:" + listener.port();
  }

  /** Where the driver finds the warehouse: its URL without identity, in the SQL API's protocol. */
  public String jdbcUrl() {
    return "jdbc:databricks://127.0.0.1:%d/default;ssl=%d;httpPath=%s;UseThriftClient=0"
        .formatted(listener.port(), tls == null ? 0 : 1, httpPath());
  }

  /** The warehouse's path. */
  public String httpPath() {
    return "/sql/1.0/warehouses/" + WAREHOUSE_ID;
  }

  /** The environment of an app that runs in this workspace. */
  public Map<String, String> environment() {
    return Map.of(
        "DATABRICKS_HOST", url(),
        "DATABRICKS_CLIENT_ID", CLIENT_ID,
        "DATABRICKS_CLIENT_SECRET", CLIENT_SECRET,
        "DATABRICKS_WAREHOUSE_ID", WAREHOUSE_ID);
  }

  /** A PKCS 12 file with the certificate to trust; only with TLS. */
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
  public void add(StandInApp app) {
    apps.add(app);
  }

  /** How many sessions are open. */
  public int openSessions() {
    return sessions.count();
  }

  /** Loses every session, as a restarted warehouse does. */
  public void forgetSessions() {
    sessions.forgetAll();
  }

  /** Makes every token that was issued bad at once; the personal one stays good. */
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
