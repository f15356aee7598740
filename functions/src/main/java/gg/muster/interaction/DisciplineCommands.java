package gg.muster.interaction;

import gg.muster.admin.Act;
import gg.muster.admin.BanAdmin;
import gg.muster.admin.BanLength;
import gg.muster.admin.EmptyAdmin;
import gg.muster.admin.StatusAdmin;
import gg.muster.admin.UnbanAdmin;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.message.BanSentences;
import gg.muster.message.EmptyPool;
import gg.muster.message.EmptySentences;
import gg.muster.message.ProfileTexts;
import gg.muster.message.QueueSentences;
import gg.muster.profile.ViewProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /profile}, and what admins do about players who are not there: bans, their history, a queue to be emptied. */
@Singleton
final class DisciplineCommands {
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final ViewProfile profiles;
    private final BanAdmin ban;
    private final UnbanAdmin unban;
    private final StatusAdmin status;
    private final EmptyAdmin empty;
    private final Clock clock;

    DisciplineCommands(
            ViewProfile profiles, BanAdmin ban, UnbanAdmin unban, StatusAdmin status, EmptyAdmin empty, Clock clock) {
        this.profiles = profiles;
        this.ban = ban;
        this.unban = unban;
        this.status = status;
        this.empty = empty;
        this.clock = clock;
    }

    /** Of who asks, or of somebody else. */
    Reply profile(Caller caller) {
        return seen(caller, user(caller).orElse(caller.player()), ProfileTexts::profile);
    }

    Reply stats(Caller caller) {
        return about(caller, player -> seen(caller, player, ProfileTexts::stats));
    }

    Reply dodges(Caller caller) {
        return about(
                caller, player -> seen(caller, player, (league, told) -> NewMessage.text(ProfileTexts.dodges(told))));
    }

    Reply ban(Caller caller) {
        return about(caller, player -> {
            var typed = option(caller, "duration");
            var reason = option(caller, "reason");
            if (reason.isEmpty() || reason.length() > BanSentences.LONGEST_REASON) {
                return Reply.ephemeral(BanSentences.noReason(reason));
            }
            return BanLength.parse(typed)
                    .map(length -> ban(caller, player, length, reason))
                    .orElseGet(() -> Reply.ephemeral(BanSentences.noLength(typed)));
        });
    }

    private Reply ban(Caller caller, String player, Duration length, String reason) {
        var answer = ban.ban(act(caller), player, length, reason);
        return Reply.ephemeral(
                BanSentences.ban(caller.league(), player, answer.code(), answer.as(BanAdmin.Told.class)));
    }

    Reply unban(Caller caller) {
        return about(caller, player -> {
            var answer = unban.unban(act(caller), player);
            return Reply.ephemeral(BanSentences.unban(player, answer.code(), answer.as(UnbanAdmin.Told.class)));
        });
    }

    /** Asks before anybody loses their place; the question can be answered for a minute. */
    Reply askEmpty(Caller caller) {
        return Tiers.one(caller).map(pool -> askEmpty(caller.league(), pool)).orElseGet(() -> Tiers.unknown(caller));
    }

    private Reply askEmpty(League league, String pool) {
        var waiting = status.see(league).pools().stream()
                .filter(each -> each.pool().equals(pool))
                .mapToInt(StatusAdmin.Pool::waiting)
                .sum();
        var until = clock.instant().plus(TO_ANSWER).toEpochMilli();
        return waiting == 0
                ? Reply.ephemeral(EmptySentences.nobodyWaits(league, pool))
                : Reply.ephemeral(EmptySentences.ask(league, pool, waiting, until));
    }

    Reply empty(Caller caller) {
        var about = caller.subject()
                .flatMap(EmptyPool::parse)
                .filter(asked -> caller.league().queues().stream()
                        .anyMatch(queue -> queue.pool(asked.pool()).isPresent()));
        return about.map(asked -> empty(caller, asked)).orElseGet(() -> Reply.ephemeral(QueueSentences.GONE));
    }

    private Reply empty(Caller caller, EmptyPool asked) {
        var league = caller.league();
        return Reply.instead(
                clock.millis() > asked.until()
                        ? AdminSentences.resetExpired(league, "queue reset")
                        : EmptySentences.done(league, asked.pool(), empty.empty(act(caller), asked.pool())));
    }

    private Reply seen(Caller caller, String player, BiFunction<League, ViewProfile.Told, NewMessage> text) {
        var answer = profiles.of(caller.league(), player);
        return switch (answer.code()) {
            case FOUND -> Reply.ephemeral(text.apply(caller.league(), answer.as(ViewProfile.Told.class)));
            case UNKNOWN -> Reply.ephemeral(ProfileTexts.unknown(player, player.equals(caller.player())));
        };
    }

    private static Reply about(Caller caller, Function<String, Reply> answer) {
        return user(caller).map(answer).orElseGet(() -> Reply.ephemeral(AdminSentences.WHICH_PLAYER));
    }

    private static Optional<String> user(Caller caller) {
        return caller.interaction().option("user");
    }

    private static String option(Caller caller, String name) {
        return caller.interaction().option(name).orElse("").strip();
    }

    private static Act act(Caller caller) {
        return new Act(caller.league(), caller.player(), caller.request());
    }
}
