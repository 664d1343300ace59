package dev.appstelemetry.databricks.faults;

import dev.appstelemetry.databricks.faults.ClassifiedFault.RetryAdvice;

/** Carries a classified fault up to the retry layer. */
final class ClassifiedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ClassifiedFault fault;

  ClassifiedException(ClassifiedFault fault) {
    super(fault.failure());
    this.fault = fault;
  }

  ClassifiedFault fault() {
    return fault;
  }

  RetryAdvice advice() {
    return fault.advice();
  }
}
