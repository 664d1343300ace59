package dev.appstelemetry.inventory;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * Settings of the inventory. Documented in {@code application.yml}.
 *
 * @param file the file with the inventory for audit files; empty for none
 * @param refreshAfter the age from which the inventory is reloaded when it is requested
 * @param firstWait the maximum wait for the first inventory
 */
@ConfigurationProperties("telemetry.inventory")
record InventorySettings(String file, Duration refreshAfter, Duration firstWait) {}
