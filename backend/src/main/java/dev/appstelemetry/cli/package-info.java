/** Programs beside the server: the connection check. */
@NullMarked
package dev.appstelemetry.cli;

import org.jspecify.annotations.NullMarked;
