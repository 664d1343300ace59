/** The usage of the apps over time. */
@NullMarked
package dev.appstelemetry.usage;

import org.jspecify.annotations.NullMarked;
