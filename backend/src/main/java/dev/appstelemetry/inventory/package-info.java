/**
 * The workspace's list of apps, loaded from the Apps API, a file or the sample.
 *
 * <p>The list is cached and reloaded in the background on request. Callers get the last loaded
 * list, or the reason why there is none.
 */
@NullMarked
package dev.appstelemetry.inventory;

import org.jspecify.annotations.NullMarked;
