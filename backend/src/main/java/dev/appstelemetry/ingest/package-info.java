/** The sources of audit rows. */
@NullMarked
package dev.appstelemetry.ingest;

import org.jspecify.annotations.NullMarked;
