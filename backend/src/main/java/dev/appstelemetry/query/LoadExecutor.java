package dev.appstelemetry.query;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The bounded executor on which queries run. */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@interface LoadExecutor {}
