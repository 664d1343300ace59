/** The apps of the workspace and their usage. */
@NullMarked
package dev.appstelemetry.apps;

import org.jspecify.annotations.NullMarked;
