package dev.appstelemetry.workspace;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * The list of apps. Documented in {@code application.yml}.
 *
 * @param file the list that goes with audit files, as the Apps API writes it; empty for none
 * @param refreshAfter the age from which the list is renewed when somebody asks for it
 * @param firstWait the longest that somebody waits for the first list
 */
@ConfigurationProperties("telemetry.inventory")
record InventorySettings(String file, Duration refreshAfter, Duration firstWait) {}
