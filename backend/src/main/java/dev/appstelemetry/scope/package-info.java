/** The workspaces whose rows count. */
@NullMarked
package dev.appstelemetry.scope;

import org.jspecify.annotations.NullMarked;
