/**
 * What happens to apps: created, deployed, started, stopped, shared, deleted; and what came of it.
 */
@NullMarked
package dev.appstelemetry.lifecycle;

import org.jspecify.annotations.NullMarked;
