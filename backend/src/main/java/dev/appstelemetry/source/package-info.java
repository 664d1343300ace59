/** Chooses the source of the audit rows: the sample, files or a warehouse. */
@NullMarked
package dev.appstelemetry.source;

import org.jspecify.annotations.NullMarked;
