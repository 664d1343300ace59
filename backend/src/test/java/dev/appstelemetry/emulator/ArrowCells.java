package dev.appstelemetry.emulator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/** Writes a value into a cell of an Arrow vector. */
final class ArrowCells {

  private ArrowCells() {}

  static void set(FieldVector vector, int row, @Nullable Object value) {
    if (value == null) {
      vector.setNull(row);
    } else if (vector instanceof BitVector cells) {
      cells.setSafe(row, (boolean) value ? 1 : 0);
    } else if (vector instanceof TinyIntVector cells) {
      cells.setSafe(row, (byte) value);
    } else if (vector instanceof SmallIntVector cells) {
      cells.setSafe(row, (short) value);
    } else if (vector instanceof IntVector cells) {
      cells.setSafe(row, (int) value);
    } else if (vector instanceof BigIntVector cells) {
      cells.setSafe(row, (long) value);
    } else if (vector instanceof Float4Vector cells) {
      cells.setSafe(row, (float) value);
    } else if (vector instanceof Float8Vector cells) {
      cells.setSafe(row, (double) value);
    } else if (vector instanceof DecimalVector cells) {
      cells.setSafe(row, (BigDecimal) value);
    } else if (vector instanceof VarCharVector cells) {
      cells.setSafe(row, ((String) value).getBytes(StandardCharsets.UTF_8));
    } else if (vector instanceof DateDayVector cells) {
      cells.setSafe(row, (int) ((LocalDate) value).toEpochDay());
    } else if (vector instanceof TimeStampMicroTZVector cells) {
      cells.setSafe(row, micros((Instant) value));
    } else if (vector instanceof TimeStampMicroVector cells) {
      cells.setSafe(row, micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
    } else if (vector instanceof VarBinaryVector cells) {
      cells.setSafe(row, (byte[]) value);
    } else {
      throw new IllegalArgumentException("Unsupported vector: " + vector.getClass());
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
