/** The users of the apps: segments, activity, new and returning users. */
@NullMarked
package dev.appstelemetry.audience;

import org.jspecify.annotations.NullMarked;
