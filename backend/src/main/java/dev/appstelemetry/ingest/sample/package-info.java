/** The generated sample. */
@NullMarked
package dev.appstelemetry.ingest.sample;

import org.jspecify.annotations.NullMarked;
