/** The server: one package for each feature, and shared packages. */
@NullMarked
package dev.appstelemetry;

import org.jspecify.annotations.NullMarked;
