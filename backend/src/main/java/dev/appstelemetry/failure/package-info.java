/** Failures: their codes, their messages for viewers, and their log. */
@NullMarked
package dev.appstelemetry.failure;

import org.jspecify.annotations.NullMarked;
