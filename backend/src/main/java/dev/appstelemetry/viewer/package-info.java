/**
 * Identifies viewers and masks users' names.
 *
 * <p>The platform's proxy names the viewer in a header, which is trusted only inside Databricks
 * Apps. If {@code TELEMETRY_VIEWERS} names people, all other viewers see pseudonyms. Answers are
 * cached with the users' names, each a {@link dev.appstelemetry.viewer.UserName}, which is masked
 * when it is written. Therefore one cache serves all viewers.
 */
@NullMarked
package dev.appstelemetry.viewer;

import org.jspecify.annotations.NullMarked;
