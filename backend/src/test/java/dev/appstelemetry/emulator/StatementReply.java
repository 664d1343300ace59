package dev.appstelemetry.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API's response about a statement: status, and the result when it is finished. */
record StatementReply(
    String statementId, Status status, @Nullable Manifest manifest, @Nullable Data result) {

  enum State {
    PENDING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELED,
    CLOSED
  }

  record Status(State state, @Nullable Error error, @Nullable String sqlState) {}

  record Error(String errorCode, @Nullable String message) {}

  record Manifest(
      ResultFormat format,
      Schema schema,
      int totalChunkCount,
      List<ChunkInfo> chunks,
      long totalRowCount,
      boolean truncated,
      @Nullable Compression resultCompression) {}

  record Schema(int columnCount, List<ColumnInfo> columns) {}

  record ColumnInfo(
      String name,
      String typeText,
      String typeName,
      int position,
      @Nullable Integer typePrecision,
      @Nullable Integer typeScale) {}

  record ChunkInfo(int chunkIndex, long rowOffset, long rowCount) {}

  /** A chunk of rows, as an attachment, as strings, or as a link. */
  record Data(
      @Nullable Integer chunkIndex,
      @Nullable Long rowOffset,
      @Nullable Long rowCount,
      @Nullable Integer nextChunkIndex,
      @Nullable String nextChunkInternalLink,
      byte @Nullable [] attachment,
      @Nullable List<List<@Nullable String>> dataArray,
      @Nullable List<ExternalLink> externalLinks) {}

  record ExternalLink(
      int chunkIndex,
      long rowOffset,
      long rowCount,
      @Nullable Integer nextChunkIndex,
      @Nullable String nextChunkInternalLink,
      String externalLink,
      String expiration) {}
}
