package gg.muster.interaction;

import gg.muster.admin.Act;
import gg.muster.admin.BuildAdmin;
import gg.muster.admin.ClearAdmin;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.admin.ReloadAdmin;
import gg.muster.admin.ResetAdmin;
import gg.muster.admin.StatusAdmin;
import gg.muster.admin.UnlockAdmin;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.message.AdminSentences;
import gg.muster.message.CustomId;
import gg.muster.message.StatusMessage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** {@code /queueadmin} and the buttons under its question; the router lets only admins come here. */
@Singleton
final class AdminCommands {
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final OpenAdmin open;
    private final StatusAdmin status;
    private final BuildAdmin build;
    private final KillAdmin kill;
    private final LockAdmin lock;
    private final UnlockAdmin unlock;
    private final ReloadAdmin reload;
    private final ResetAdmin reset;
    private final ClearAdmin clear;
    private final Clock clock;

    AdminCommands(
            OpenAdmin open,
            StatusAdmin status,
            BuildAdmin build,
            KillAdmin kill,
            LockAdmin lock,
            UnlockAdmin unlock,
            ReloadAdmin reload,
            ResetAdmin reset,
            ClearAdmin clear,
            Clock clock) {
        this.open = open;
        this.status = status;
        this.build = build;
        this.kill = kill;
        this.lock = lock;
        this.unlock = unlock;
        this.reload = reload;
        this.reset = reset;
        this.clear = clear;
        this.clock = clock;
    }

    Reply open(Caller caller) {
        return turn(caller, true);
    }

    Reply close(Caller caller) {
        return turn(caller, false);
    }

    private Reply turn(Caller caller, boolean opened) {
        var pools = Tiers.orAll(caller);
        if (pools.isEmpty()) {
            return Tiers.unknown(caller);
        }
        var answer = open.open(act(caller), pools, opened);
        return Reply.ephemeral(
                AdminSentences.open(caller.league(), opened, answer.code(), answer.as(OpenAdmin.Told.class)));
    }

    Reply status(Caller caller) {
        return Reply.ephemeral(StatusMessage.of(caller.league(), status.see(caller.league())));
    }

    /** Retries the effects that were set aside, which the pressed button's card showed. */
    Reply retry(Caller caller) {
        return clear(caller, true);
    }

    Reply forget(Caller caller) {
        return clear(caller, false);
    }

    private Reply clear(Caller caller, boolean again) {
        var answer = clear.clear(act(caller), until(caller), again);
        return Reply.ephemeral(AdminSentences.clear(answer.code(), answer.as(ClearAdmin.Told.class)));
    }

    Reply build(Caller caller) {
        return Tiers.one(caller).map(pool -> build(caller, pool)).orElseGet(() -> Tiers.unknown(caller));
    }

    private Reply build(Caller caller, String pool) {
        var queue = caller.league().queueOf(pool);
        var answer = build.build(act(caller), queue, pool);
        var name = queue.nameIn(pool) + " queue";
        return Reply.ephemeral(
                AdminSentences.build(caller.league(), name, answer.code(), answer.as(BuildAdmin.Told.class)));
    }

    Reply kill(Caller caller) {
        var match = option(caller, "match");
        if (match.isEmpty()) {
            return Reply.ephemeral(AdminSentences.WHICH_MATCH);
        }
        var answer = kill.kill(act(caller), match);
        return Reply.ephemeral(
                AdminSentences.kill(caller.league(), match, answer.code(), answer.as(KillAdmin.Told.class)));
    }

    /** The live matches whose number begins as typed. */
    List<Choice> matches(Caller caller) {
        var typed = option(caller, "match");
        return status.see(caller.league()).matches().stream()
                .filter(match -> match.id().startsWith(typed))
                .map(match -> new Choice(StatusMessage.line(caller.league(), match), match.id()))
                .toList();
    }

    Reply lock(Caller caller) {
        var player = option(caller, "player");
        if (player.isEmpty()) {
            return Reply.ephemeral(AdminSentences.WHICH_PLAYER);
        }
        var answer = lock.lock(
                act(caller), player, caller.interaction().option("reason").orElse(null));
        return Reply.ephemeral(
                AdminSentences.lock(caller.league(), player, answer.code(), answer.as(LockAdmin.Told.class)));
    }

    Reply unlock(Caller caller) {
        var player = option(caller, "player");
        if (player.isEmpty()) {
            return Reply.ephemeral(AdminSentences.WHICH_PLAYER);
        }
        var answer = unlock.unlock(act(caller), player);
        return Reply.ephemeral(
                AdminSentences.unlock(caller.league(), player, answer.code(), answer.as(UnlockAdmin.Told.class)));
    }

    Reply reload(Caller caller) {
        return Reply.ephemeral(AdminSentences.reload(reload.reload(act(caller)).as(ReloadAdmin.Told.class)));
    }

    /** Asks before anything is lost; the question can be answered for a minute. */
    Reply askReset(Caller caller) {
        var seen = status.see(caller.league());
        if (seen.isEmpty()) {
            return Reply.ephemeral(AdminSentences.NOTHING_TO_RESET);
        }
        var until = clock.instant().plus(TO_ANSWER).toEpochMilli();
        return Reply.ephemeral(AdminSentences.askReset(caller.league(), seen, until));
    }

    Reply reset(Caller caller) {
        if (clock.millis() > until(caller)) {
            return Reply.instead(AdminSentences.resetExpired(caller.league(), "reset"));
        }
        return Reply.instead(AdminSentences.reset(reset.reset(act(caller)).as(ResetAdmin.Told.class)));
    }

    Reply keep(Caller caller) {
        return Reply.instead(AdminSentences.RESET_KEPT);
    }

    /** The ms that the pressed button carries. */
    private static long until(Caller caller) {
        return caller.subject().map(CustomId::until).orElse(0L);
    }

    private static String option(Caller caller, String name) {
        return caller.interaction().option(name).orElse("");
    }

    private static Act act(Caller caller) {
        return new Act(caller.league(), caller.player(), caller.request());
    }
}
