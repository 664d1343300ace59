/** Problems, headers and conditional requests of all HTTP responses, and the page. */
@NullMarked
package dev.appstelemetry.http;

import org.jspecify.annotations.NullMarked;
