package gg.muster.wake;

import io.micronaut.serde.annotation.Serdeable;

/** The body of a wake: the league with work to do; {@code later} where its time has only come to be passed on. */
@Serdeable
record WakeMessage(String league, boolean later) {}
