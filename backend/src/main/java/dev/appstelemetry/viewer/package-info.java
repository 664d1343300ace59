/**
 * Who is looking, and what of other people's names they see.
 *
 * <p>The platform's proxy says who is looking, and only inside Databricks Apps is it believed.
 * Where {@code TELEMETRY_VIEWERS} names people, everybody else sees pseudonyms instead of users.
 * Answers are cached with the users' names and rewritten on their way out, so that one cache serves
 * both.
 */
@NullMarked
package dev.appstelemetry.viewer;

import org.jspecify.annotations.NullMarked;
