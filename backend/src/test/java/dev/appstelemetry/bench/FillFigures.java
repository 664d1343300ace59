package dev.appstelemetry.bench;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the fill of a store took.
 *
 * @param driver reading all rows and dropping them
 * @param copy the same with all stages
 * @param memory reading rows from memory, which is a part of {@code stage}
 * @param stage appending the rows to the stage
 * @param commit comparing the staged rows with the store and inserting them
 * @param unchanged the same when the store has the rows already
 */
@Serdeable
record FillFigures(
    Cost driver,
    Cost copy,
    List<Cost> memory,
    List<Cost> stage,
    List<Cost> commit,
    List<Cost> unchanged) {}
