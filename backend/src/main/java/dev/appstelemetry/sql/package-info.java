/** The query files: headers, texts, catalogue and named parameters. */
@NullMarked
package dev.appstelemetry.sql;

import org.jspecify.annotations.NullMarked;
