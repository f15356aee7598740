package gg.muster.discord;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** Whom to open a DM with. */
@Serdeable(naming = SnakeCaseStrategy.class)
record Recipient(String recipientId) {}
