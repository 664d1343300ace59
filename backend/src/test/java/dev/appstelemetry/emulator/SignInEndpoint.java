package dev.appstelemetry.emulator;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OAuth discovery, and tokens for the client credentials of one service principal. */
final class SignInEndpoint {

  private final String url;
  private final String clientId;
  private final String clientSecret;
  private final Tokens tokens;
  private final Faults faults;
  private final Journal journal;

  SignInEndpoint(
      String url,
      String clientId,
      String clientSecret,
      Tokens tokens,
      Faults faults,
      Journal journal) {
    this.url = url;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.tokens = tokens;
    this.faults = faults;
    this.journal = journal;
  }

  void register(Router router) {
    router
        .open("GET", "/oidc/.well-known/oauth-authorization-server", call -> Reply.ok(discovery()))
        .open("POST", "/oidc/v1/token", this::token);
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer", url + "/oidc",
        "authorization_endpoint", url + "/oidc/v1/authorize",
        "token_endpoint", url + "/oidc/v1/token",
        "grant_types_supported", List.of("client_credentials"));
  }

  private Reply token(Call call) {
    Optional<Reply> refused = faults.takeReply(FaultPoint.TOKEN);
    if (refused.isPresent()) {
      return refused.get();
    }
    var form = new QueryStringDecoder(call.text(), false).parameters();
    if (!List.of("client_credentials").equals(form.get("grant_type"))) {
      return oauthError(400, "unsupported_grant_type");
    }
    if (!call.header("authorization").equals(Optional.of(expectedAuthorization()))) {
      return oauthError(401, "invalid_client");
    }
    journal.record(Journal.Event.TOKEN_ISSUED);
    return Reply.ok(
        Map.of(
            "access_token",
            tokens.issue(url + "/oidc", clientId),
            "token_type",
            "Bearer",
            "scope",
            "all-apis",
            "expires_in",
            tokens.life().toSeconds()));
  }

  private String expectedAuthorization() {
    byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static Reply oauthError(int status, String error) {
    var body = Map.of("error", error, "error_description", "Client authentication failed");
    return Reply.ok(body).withStatus(status);
  }
}
