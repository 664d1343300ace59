/** The privileges that queries need, and which of them are granted. */
@NullMarked
package dev.appstelemetry.databricks.grants;

import org.jspecify.annotations.NullMarked;
