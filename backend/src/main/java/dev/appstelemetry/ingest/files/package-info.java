/**
 * Loads audit rows from Parquet and JSON files into the embedded database. Each row is either
 * loaded or counted as unreadable, with the reason.
 */
@NullMarked
package dev.appstelemetry.ingest.files;

import org.jspecify.annotations.NullMarked;
