package gg.muster.settings;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One event as {@code 18:58:28.710 INFO  Outbox - what happened}, with what was thrown below it. */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int WIDEST_LEVEL = 5;

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder()
                .append(TIME.format(LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault())))
                .append(' ')
                .append(event.getLevel());
        line.repeat(' ', Math.max(0, WIDEST_LEVEL - event.getLevel().toString().length()))
                .append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
                .append(" - ")
                .append(event.getFormattedMessage())
                .append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }
}
