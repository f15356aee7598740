package gg.muster.admin;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside because its effect kept failing.
 *
 * @param match null where it is about none
 * @param error why the last attempt failed
 * @param at when it was set aside, ms
 */
@Serdeable
public record Abandoned(String type, @Nullable String match, int deliveries, String error, long at) {}
