/** The status of the source and of the dashboard. */
@NullMarked
package dev.appstelemetry.status;

import org.jspecify.annotations.NullMarked;
