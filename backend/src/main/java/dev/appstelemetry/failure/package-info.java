/** What can go wrong, as values with a code. */
@NullMarked
package dev.appstelemetry.failure;

import org.jspecify.annotations.NullMarked;
