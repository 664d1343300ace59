package dev.appstelemetry.query;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the scheduler of deadlines. Its tasks do not block. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Timekeeper {}
