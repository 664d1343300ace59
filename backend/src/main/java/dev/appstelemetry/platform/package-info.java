/** The platform that the server runs on. */
@NullMarked
package dev.appstelemetry.platform;

import org.jspecify.annotations.NullMarked;
