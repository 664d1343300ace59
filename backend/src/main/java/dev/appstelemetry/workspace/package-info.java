/**
 * What the workspace's Apps API knows: which apps there are, whose, and in which state.
 *
 * <p>The list is kept and renewed in the background while somebody asks. Nothing else waits for it
 * for long, and nothing fails with it: who asks gets the last list that came, or is told why there
 * is none.
 */
@NullMarked
package dev.appstelemetry.workspace;

import org.jspecify.annotations.NullMarked;
