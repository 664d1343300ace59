package dev.appstelemetry.query;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the executor that cancels statements, which can take a while on a bad line. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Canceller {}
