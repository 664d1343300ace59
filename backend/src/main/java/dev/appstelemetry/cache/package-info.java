/** Answers and their cache. Equal requests share one load. */
@NullMarked
package dev.appstelemetry.cache;

import org.jspecify.annotations.NullMarked;
