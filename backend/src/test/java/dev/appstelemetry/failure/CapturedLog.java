package dev.appstelemetry.failure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures log events while open, at the levels of the production configuration. */
public final class CapturedLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private CapturedLog() {
    events.start();
    root.addAppender(events);
  }

  public static CapturedLog start() {
    return new CapturedLog();
  }

  private List<ILoggingEvent> events() {
    return List.copyOf(events.list);
  }

  /** The events as level and message. */
  public List<String> lines() {
    return events().stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .toList();
  }

  /** The events of level WARN and above. */
  public List<String> warnings() {
    return events().stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(CapturedLog::text)
        .toList();
  }

  /** The number of events with a stack trace. */
  public long stackTraces() {
    return events().stream().filter(event -> event.getThrowableProxy() != null).count();
  }

  /** The number of characters logged. */
  public long size() {
    return events().stream().map(CapturedLog::text).mapToLong(String::length).sum();
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + ": "
        + event.getFormattedMessage()
        + ThrowableProxyUtil.asString(event.getThrowableProxy())
        + "\n";
  }

  @Override
  public void close() {
    root.detachAppender(events);
    events.stop();
  }
}
