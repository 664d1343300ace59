/** The workspace's API through the Databricks SDK: identity, tokens and requests. */
@NullMarked
package dev.appstelemetry.databricks.client;

import org.jspecify.annotations.NullMarked;
