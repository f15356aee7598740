package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.message.CustomId;
import gg.muster.message.QueueSentences;
import gg.muster.metrics.Metrics;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command and button, and who answers it. */
@Singleton
final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String ADMIN = League.Admin.COMMAND + " ";
    private static final int PING = 1;
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int SUGGESTION = 4;
    private static final int MODAL = 5;

    private final Leagues leagues;
    private final Map<String, Function<Caller, Reply>> commands;
    private final Map<String, Function<Caller, Reply>> suggestions;
    private final Map<String, Function<Caller, Reply>> components;

    Router(
            Leagues leagues,
            QueueCommands queue,
            PartyCommands party,
            MatchCommands match,
            StatsCommands stats,
            DisciplineCommands discipline,
            AdminCommands admin,
            ConfigCommands config,
            MapsCommands maps,
            DummyCommands dummies,
            RosterCommands roster,
            ResultCommands result,
            PanelCommands panel,
            SetUpCommands setUp,
            PartyQueueCommands partyQueue) {
        this.leagues = leagues;
        this.commands = new HashMap<>(dummies.routes());
        this.commands.putAll(Map.ofEntries(
                on("queue", queue::queue),
                on("queue join", queue::join),
                on("queue leave", queue::quit),
                on("queue status", queue::view),
                on("queue list", queue::list),
                on("party create", party::create),
                on("party join", party::join),
                on("party info", party::info),
                on("party stats", party::stats),
                on("party leave", party::leave),
                on("party kick", party::kick),
                on("party promote", party::promote),
                on("party code", party::recode),
                on("party disband", party::askDisband),
                on("checkin", match::ready),
                on("party queue", partyQueue::queue),
                on("party dequeue", partyQueue::dequeue),
                on("match cancel", match::cancel),
                on("match keep", match::keep),
                on("match submit", match::result),
                on("profile", discipline::profile),
                on("stats", stats::stats),
                on("leaderboard", stats::leaderboard),
                on("setup", Admins.only(setUp::look)),
                on("queueadmin open", Admins.only(admin::open)),
                on("queueadmin close", Admins.only(admin::close)),
                on("queueadmin status", Admins.only(admin::status)),
                on("queueadmin build", Admins.only(admin::build)),
                on("queueadmin kill", Admins.only(admin::kill)),
                on("queueadmin lock", Admins.only(admin::lock)),
                on("queueadmin unlock", Admins.only(admin::unlock)),
                on("queueadmin reload", Admins.only(admin::reload)),
                on("queueadmin reset", Admins.only(admin::askReset)),
                on("queueadmin player set-league", Admins.only(roster::setLeague)),
                on("queueadmin player remove", Admins.only(roster::remove)),
                on("queueadmin player import", Admins.only(roster::take)),
                on("queueadmin result", Admins.only(result::report)),
                on("queueadmin ban", Admins.only(discipline::ban)),
                on("queueadmin unban", Admins.only(discipline::unban)),
                on("queueadmin dodges", Admins.only(discipline::dodges)),
                on("queueadmin stats", Admins.only(discipline::stats)),
                on("queueadmin queue reset", Admins.only(discipline::askEmpty)),
                on("queueadmin config list", Admins.only(config::list)),
                on("queueadmin config get", Admins.only(config::get)),
                on("queueadmin config set", Admins.only(config::set)),
                on("queueadmin maps list", Admins.only(maps::list)),
                on("queueadmin maps add", Admins.only(maps::add)),
                on("queueadmin maps remove", Admins.only(maps::remove))));
        this.suggestions = Map.of(
                "queueadmin kill", Admins.suggest(admin::matches),
                "queueadmin result", Admins.suggest(result::matches),
                "queueadmin maps remove", Admins.suggest(maps::maps));
        this.components = Map.ofEntries(
                on(CustomId.LEAVE_QUEUE, queue::leave),
                on(CustomId.STAY_QUEUE, queue::stay),
                on(CustomId.VIEW_QUEUE, queue::view),
                on(CustomId.QUEUE_PARTY, partyQueue::queue),
                on(CustomId.DEQUEUE_PARTY, partyQueue::dequeue),
                on(CustomId.RECODE_PARTY, party::recode),
                on(CustomId.DISBAND_PARTY, party::askDisband),
                on(CustomId.END_PARTY, party::disband),
                on(CustomId.KEEP_PARTY, party::keep),
                on(CustomId.LEAVE_PARTY, party::leave),
                on(CustomId.FIND_PARTY, party::info),
                on(CustomId.JOIN_PANEL, panel::join),
                on(CustomId.LEAVE_PANEL, panel::leave),
                on(CustomId.REMOVE_CHANNEL, Admins.only(setUp::remove)),
                on(CustomId.CANCEL_MATCH, match::cancel),
                on(CustomId.KEEP_MATCH, match::keep),
                on(CustomId.READY_MATCH, match::ready),
                on(CustomId.VOTE_MATCH, match::vote),
                on(CustomId.RESULT_OF_MATCH, match::result),
                on(CustomId.SUBMIT_MATCH, match::submit),
                on(CustomId.GAME_OF_MATCH, match::find),
                on(CustomId.CONFIRM_GAME, match::confirm),
                on(CustomId.TURN_BOARD, stats::turn),
                on(CustomId.RESET_LEAGUE, Admins.only(admin::reset)),
                on(CustomId.EMPTY_POOL, Admins.only(discipline::empty)),
                on(CustomId.KEEP_LEAGUE, Admins.only(admin::keep)),
                on(CustomId.RETRY_EFFECTS, Admins.only(admin::retry)),
                on(CustomId.FORGET_EFFECTS, Admins.only(admin::forget)));
    }

    private static Map.Entry<String, Function<Caller, Reply>> on(String what, Function<Caller, Reply> handler) {
        return Map.entry(what, handler);
    }

    /**
     * Who answers an interaction.
     *
     * @param name what was found for it above, for those who look after it
     */
    record Route(String league, String name, Supplier<Reply> reply) {}

    /** The way to the reply; empty for a type of interaction that nothing here asks for. */
    Optional<Route> route(Interaction interaction) {
        return switch (interaction.type()) {
            case PING -> Optional.of(new Route(Metrics.SHARED, "ping", Reply::pong));
            case COMMAND -> Optional.of(command(interaction, commands));
            case SUGGESTION -> Optional.of(command(interaction, suggestions));
            case COMPONENT, MODAL -> Optional.of(component(interaction));
            default -> Optional.empty();
        };
    }

    private Route command(Interaction interaction, Map<String, Function<Caller, Reply>> handlers) {
        var league = leagues.in(interaction.guildId());
        var path = path(interaction.commandPath(), league);
        return route(interaction, path, handlers.get(path), league);
    }

    /** The path under which a command is known above, whatever its league calls the one for admins. */
    private static String path(String typed, Optional<League> league) {
        return league.map(found -> found.admin().command() + " ")
                .filter(typed::startsWith)
                .map(admin -> ADMIN + typed.substring(admin.length()))
                .orElse(typed);
    }

    private Route component(Interaction interaction) {
        var pressed = Optional.ofNullable(interaction.data())
                .map(Interaction.Data::customId)
                .flatMap(CustomId::parse);
        return route(
                interaction,
                pressed.map(CustomId::action).orElse(""),
                pressed.map(id -> components.get(id.action())).orElse(null),
                pressed.flatMap(id -> leagues.named(id.league())).filter(league -> belongs(league, interaction)));
    }

    /** A league's buttons work in its own guild and in direct messages. */
    private boolean belongs(League league, Interaction interaction) {
        var guild = interaction.guildId();
        return guild == null || guild.equals(leagues.guildOf(league));
    }

    private static Route route(
            Interaction interaction, String name, @Nullable Function<Caller, Reply> handler, Optional<League> league) {
        var player = interaction.player();
        if (handler == null || league.isEmpty() || player.isEmpty()) {
            return new Route(league.map(League::id).orElse(Metrics.SHARED), "unknown", () -> gone(interaction));
        }
        var caller = new Caller(league.get(), player.get(), interaction);
        return new Route(league.get().id(), name, () -> handler.apply(caller));
    }

    private static Reply gone(Interaction interaction) {
        LOG.info("nothing answers {} in guild {}", interaction.data(), interaction.guildId());
        return Reply.ephemeral(QueueSentences.GONE);
    }
}
