package gg.muster.entry;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** What a function URL or an HTTP API makes an HTTP response of. */
@Serdeable
public record HttpAnswer(int statusCode, Map<String, String> headers, String body) {}
