/** What the workspace knows of its apps: which there are, and the ids they go by. */
@NullMarked
package dev.appstelemetry.workspace;

import org.jspecify.annotations.NullMarked;
