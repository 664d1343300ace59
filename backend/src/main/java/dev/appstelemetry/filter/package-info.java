/**
 * Windows of days in a time zone, filters and the request parameters that define them. Also the
 * settings of the counted actions and the thresholds.
 */
@NullMarked
package dev.appstelemetry.filter;

import org.jspecify.annotations.NullMarked;
