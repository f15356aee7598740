package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.message.CustomId;
import gg.muster.queue.Joiner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts, in which league, by which interaction. */
record Caller(League league, String player, Interaction interaction) {

    /** The id that makes a repeated delivery the same request. */
    String request() {
        return interaction.id();
    }

    /** The channel they act in; null in a direct message. */
    @Nullable
    String room() {
        return interaction.guildId() == null ? null : interaction.channelId();
    }

    /** Whether they act somewhere else than in the channel of that name. */
    boolean isElsewhere(String channel) {
        var here = interaction.channel();
        return room() == null
                || (here != null && here.name() != null && !here.name().equals(channel));
    }

    /** As somebody who asks for a place in a queue; {@code pool}: the one they choose, where they may; null: they do not say. */
    Joiner joiner(@Nullable String pool) {
        return new Joiner(
                player, interaction.name().orElse(null), pool, request(), interaction.token(), room() != null);
    }

    /** What the pressed button is about; empty for a command. */
    Optional<String> subject() {
        return Optional.ofNullable(interaction.data())
                .map(Interaction.Data::customId)
                .flatMap(CustomId::parse)
                .map(CustomId::subject)
                .filter(subject -> !subject.isEmpty());
    }
}
