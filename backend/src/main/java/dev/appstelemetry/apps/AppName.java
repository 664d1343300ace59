package dev.appstelemetry.apps;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The name of an app.
 *
 * @param appKey the app's key, opaque
 * @param app the app's unique name
 */
@Serdeable
public record AppName(String appKey, String app) {}
