package dev.appstelemetry.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for loopback that the JDK's keytool makes on the spot, and the trust store that
 * clients need to believe it.
 *
 * @param context for the server
 * @param trustStore a PKCS 12 file with the certificate alone
 */
record TlsIdentity(SSLContext context, Path trustStore) {

  static final String PASSWORD = "loopback";
  private static final String ALIAS = "workspace";

  static TlsIdentity create() {
    try {
      Path directory = Files.createTempDirectory("standin-tls");
      directory.toFile().deleteOnExit();
      Path keyFile = directory.resolve("key.p12");
      generate(keyFile);
      KeyStore key = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keyFile)) {
        key.load(in, PASSWORD.toCharArray());
      }
      Files.delete(keyFile);
      return new TlsIdentity(contextOf(key), trust(key, directory.resolve("trust.p12")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No certificate could be made", e);
    }
  }

  private static void generate(Path keyFile) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyFile.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes());
    if (!Files.exists(keyFile)) {
      throw new IllegalStateException("keytool: " + output);
    }
  }

  private static SSLContext contextOf(KeyStore key) throws GeneralSecurityException {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(key, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Path trust(KeyStore key, Path file) throws GeneralSecurityException, IOException {
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(ALIAS, key.getCertificate(ALIAS));
    try (OutputStream out = Files.newOutputStream(file)) {
      trust.store(out, PASSWORD.toCharArray());
    }
    file.toFile().deleteOnExit();
    return file;
  }
}
