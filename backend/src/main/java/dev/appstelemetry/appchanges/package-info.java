/** Changes of apps (created, deployed, started, stopped, shared, deleted) and their impact. */
@NullMarked
package dev.appstelemetry.appchanges;

import org.jspecify.annotations.NullMarked;
