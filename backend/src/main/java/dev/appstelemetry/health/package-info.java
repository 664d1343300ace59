/** How healthily the apps run. */
@NullMarked
package dev.appstelemetry.health;

import org.jspecify.annotations.NullMarked;
