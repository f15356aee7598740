package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.message.CustomId;
import gg.muster.message.QueueSentences;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command and button, and who answers it. */
@Singleton
final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final int PING = 1;
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int MODAL = 5;

    private final Leagues leagues;
    private final Map<String, Function<Caller, Reply>> commands;
    private final Map<String, Function<Caller, Reply>> components;

    Router(Leagues leagues, QueueCommands queue, MatchCommands match) {
        this.leagues = leagues;
        this.commands = Map.of(
                "queue",
                queue::queue,
                "match cancel",
                match::cancel,
                "match keep",
                match::keep,
                "match submit",
                match::result);
        this.components = Map.of(
                CustomId.LEAVE_QUEUE, queue::leave,
                CustomId.VIEW_QUEUE, queue::view,
                CustomId.CANCEL_MATCH, match::cancel,
                CustomId.KEEP_MATCH, match::keep,
                CustomId.RESULT_OF_MATCH, match::result,
                CustomId.SUBMIT_MATCH, match::submit);
    }

    /** The reply; empty for a type of interaction that nothing here asks for. */
    Optional<Reply> route(Interaction interaction) {
        return switch (interaction.type()) {
            case PING -> Optional.of(Reply.pong());
            case COMMAND -> Optional.of(command(interaction));
            case COMPONENT, MODAL -> Optional.of(component(interaction));
            default -> Optional.empty();
        };
    }

    private Reply command(Interaction interaction) {
        return answer(interaction, commands.get(interaction.commandPath()), leagues.in(interaction.guildId()));
    }

    private Reply component(Interaction interaction) {
        var pressed = Optional.ofNullable(interaction.data())
                .map(Interaction.Data::customId)
                .flatMap(CustomId::parse);
        return answer(
                interaction,
                pressed.map(id -> components.get(id.action())).orElse(null),
                pressed.flatMap(id -> leagues.named(id.league())).filter(league -> belongs(league, interaction)));
    }

    /** A league's buttons work in its own guild and in direct messages. */
    private boolean belongs(League league, Interaction interaction) {
        var guild = interaction.guildId();
        return guild == null || guild.equals(leagues.guildOf(league));
    }

    private static Reply answer(
            Interaction interaction, @Nullable Function<Caller, Reply> handler, Optional<League> league) {
        var player = interaction.player();
        if (handler == null || league.isEmpty() || player.isEmpty()) {
            LOG.info("nothing answers {} in guild {}", interaction.data(), interaction.guildId());
            return Reply.ephemeral(QueueSentences.GONE);
        }
        return handler.apply(new Caller(league.get(), player.get(), interaction));
    }
}
