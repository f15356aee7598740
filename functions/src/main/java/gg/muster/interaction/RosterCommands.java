package gg.muster.interaction;

import gg.muster.admin.Act;
import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.message.QueueSentences;
import gg.muster.message.RosterSentences;
import gg.muster.roster.RemoveRoster;
import gg.muster.roster.RosterFile;
import gg.muster.roster.SetRoster;
import gg.muster.roster.WantRoster;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** {@code /admin player}, in a league whose players are on a roster; the router lets only admins come here. */
@Singleton
final class RosterCommands {
    private static final String USER = "user";
    private static final String LEAGUE = "league";
    private static final String FILE = "file";

    private final SetRoster set;
    private final RemoveRoster remove;
    private final WantRoster want;

    RosterCommands(SetRoster set, RemoveRoster remove, WantRoster want) {
        this.set = set;
        this.remove = remove;
        this.want = want;
    }

    Reply setLeague(Caller caller) {
        return onRoster(
                caller,
                player -> Tiers.one(caller, LEAGUE)
                        .map(pool -> setLeague(caller, player, pool))
                        .orElseGet(() -> Tiers.unknown(caller, LEAGUE)));
    }

    private Reply setLeague(Caller caller, String player, String pool) {
        var name = caller.interaction()
                .userOption(USER)
                .map(Interaction.User::username)
                .orElse(null);
        var answer = set.set(act(caller), player, name, pool);
        var told = answer.as(SetRoster.Told.class);
        return Reply.ephemeral(RosterSentences.set(caller.league(), player, pool, answer.code(), told));
    }

    Reply remove(Caller caller) {
        return onRoster(caller, player -> {
            var answer = remove.remove(act(caller), player);
            var told = answer.as(RemoveRoster.Told.class);
            return Reply.ephemeral(RosterSentences.remove(caller.league(), player, answer.code(), told));
        });
    }

    /** The file is read by an effect, which tells in the end what became of it. */
    Reply take(Caller caller) {
        if (!isRoster(caller)) {
            return Reply.ephemeral(QueueSentences.GONE);
        }
        var file = caller.interaction().fileOption(FILE);
        if (file.isEmpty()) {
            return Reply.ephemeral(RosterSentences.NO_FILE);
        }
        if (file.get().size() > RosterFile.MOST_BYTES) {
            return Reply.ephemeral(RosterSentences.tooLarge(file.get().filename()));
        }
        want.want(
                act(caller),
                caller.interaction().token(),
                file.get().filename(),
                file.get().url());
        return Reply.later();
    }

    private static Reply onRoster(Caller caller, Function<String, Reply> handler) {
        if (!isRoster(caller)) {
            return Reply.ephemeral(QueueSentences.GONE);
        }
        return caller.interaction()
                .option(USER)
                .map(handler)
                .orElseGet(() -> Reply.ephemeral(AdminSentences.WHICH_PLAYER));
    }

    private static boolean isRoster(Caller caller) {
        return caller.league().sorting() == League.Sorting.ROSTER;
    }

    private static Act act(Caller caller) {
        return new Act(caller.league(), caller.player(), caller.request());
    }
}
