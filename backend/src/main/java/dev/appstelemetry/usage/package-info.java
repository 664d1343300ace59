/** How much the apps are used, and when. */
@NullMarked
package dev.appstelemetry.usage;

import org.jspecify.annotations.NullMarked;
