/** Exports of a panel's data as CSV and Excel. */
@NullMarked
package dev.appstelemetry.export;

import org.jspecify.annotations.NullMarked;
