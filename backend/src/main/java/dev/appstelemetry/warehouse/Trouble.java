package dev.appstelemetry.warehouse;

import dev.appstelemetry.warehouse.Diagnosis.Remedy;

/** A diagnosis on its way to whoever can do something about it. */
final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnosis diagnosis;

  Trouble(Diagnosis diagnosis) {
    super(diagnosis.failure());
    this.diagnosis = diagnosis;
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  Remedy remedy() {
    return diagnosis.remedy();
  }
}
