/**
 * From a request's filters to a cached answer: windows, the SQL catalogue, parameters, the cache.
 */
@NullMarked
package dev.appstelemetry.query;

import org.jspecify.annotations.NullMarked;
