/** The health of the apps: successful and failed interactions. */
@NullMarked
package dev.appstelemetry.health;

import org.jspecify.annotations.NullMarked;
