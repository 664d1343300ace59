package dev.appstelemetry.query;

/**
 * One query as the engine reads it.
 *
 * @param name the one name it has in files, paths, metrics and logs, with underscores
 * @param sql complete text in Databricks SQL, with named parameters
 * @param hash fingerprint of the text: answers of another text are other answers
 */
public record QueryText(String name, String sql, String hash) {}
