/** Who uses the apps. */
@NullMarked
package dev.appstelemetry.audience;

import org.jspecify.annotations.NullMarked;
