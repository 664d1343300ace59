/**
 * Determines which workspaces count, from the settings, the own workspace's id and the workspaces
 * of the log.
 */
@NullMarked
package dev.appstelemetry.workspace;

import org.jspecify.annotations.NullMarked;
