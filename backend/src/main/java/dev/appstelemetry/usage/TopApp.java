package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The usage of an app in the window.
 *
 * @param app the app's unique name, or 'Unknown app' for events that name no app
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param interactions the app's interactions
 * @param uniqueUsers the app's distinct users
 * @param share the app's interactions in percent of all interactions, two decimals
 * @param rank the app's place by interactions, from 1; ties by name
 * @param previousRank its place in the previous period, or null without interactions in it, or
 *     without a previous period
 * @param movement the change of the rank, or null without a previous period
 */
@Serdeable
public record TopApp(
    String app,
    String appKey,
    String name,
    long interactions,
    long uniqueUsers,
    BigDecimal share,
    long rank,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long previousRank,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable RankMovement movement) {}
