package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/**
 * An app's use in the window.
 *
 * @param app its name, or 'Unknown app' for events that name none
 * @param interactions its interactions
 * @param uniqueUsers its distinct users
 * @param share its interactions in percent of all interactions, two decimals
 */
@Serdeable
public record TopApp(String app, long interactions, long uniqueUsers, BigDecimal share) {}
