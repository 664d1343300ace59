/** Figures to take away: CSV and Excel of what a panel shows. */
@NullMarked
package dev.appstelemetry.export;

import org.jspecify.annotations.NullMarked;
