/** Which apps there are, and whether anybody uses them. */
@NullMarked
package dev.appstelemetry.apps;

import org.jspecify.annotations.NullMarked;
