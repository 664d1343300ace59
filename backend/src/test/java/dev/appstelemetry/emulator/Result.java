package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.ResultTable.Column;
import dev.appstelemetry.emulator.StatementReply.ChunkInfo;
import dev.appstelemetry.emulator.StatementReply.ColumnInfo;
import dev.appstelemetry.emulator.StatementReply.Manifest;
import dev.appstelemetry.emulator.StatementReply.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a finished statement in chunks, each encoded when it is fetched.
 *
 * @param truncated whether a fault truncates every chunk to its first half
 */
record Result(
    ResultTable table,
    ResultFormat format,
    Compression compression,
    ZoneId zone,
    int rowsPerChunk,
    boolean truncated) {

  int chunkCount() {
    return (table.rows().size() + rowsPerChunk - 1) / rowsPerChunk;
  }

  ChunkInfo chunk(int index) {
    int offset = index * rowsPerChunk;
    return new ChunkInfo(index, offset, Math.min(rowsPerChunk, table.rows().size() - offset));
  }

  /** The index of the next chunk, or null. */
  @Nullable Integer next(int index) {
    return index + 1 < chunkCount() ? index + 1 : null;
  }

  byte[] arrow(int index) {
    byte[] bytes =
        compression.pack(
            ArrowEncoder.encode(table.columns(), rows(chunk(index).rowCount(), index), zone));
    return truncated ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
  }

  List<List<@Nullable String>> json(int index) {
    long count = chunk(index).rowCount();
    return JsonEncoder.encode(table.columns(), rows(truncated ? count / 2 : count, index), zone);
  }

  private List<List<@Nullable Object>> rows(long count, int index) {
    int offset = index * rowsPerChunk;
    return table.rows().subList(offset, offset + (int) count);
  }

  Manifest manifest() {
    List<ColumnInfo> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(describe(column, columns.size()));
    }
    return new Manifest(
        format,
        new Schema(columns.size(), columns),
        chunkCount(),
        IntStream.range(0, chunkCount()).mapToObj(this::chunk).toList(),
        table.rows().size(),
        false,
        format == ResultFormat.ARROW_STREAM ? compression : null);
  }

  private static ColumnInfo describe(Column column, int position) {
    boolean decimal = column.type() == ColumnType.DECIMAL;
    return new ColumnInfo(
        column.name(),
        column.typeText(),
        column.type().apiName(),
        position,
        decimal ? column.precision() : null,
        decimal ? column.scale() : null);
  }
}
