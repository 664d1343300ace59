package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/**
 * The usage of an app in the window.
 *
 * @param app the app's unique name, or 'Unknown app' for events that name no app
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param interactions the app's interactions
 * @param uniqueUsers the app's distinct users
 * @param share the app's interactions in percent of all interactions, two decimals
 */
@Serdeable
public record TopApp(
    String app,
    String appKey,
    String name,
    long interactions,
    long uniqueUsers,
    BigDecimal share) {}
