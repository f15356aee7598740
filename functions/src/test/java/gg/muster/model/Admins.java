package gg.muster.model;

import gg.muster.admin.BanAdmin;
import gg.muster.admin.BuildAdmin;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.admin.UnbanAdmin;
import gg.muster.admin.UnlockAdmin;
import gg.muster.league.Queue;
import gg.muster.match.Match.State;
import java.time.Duration;
import java.util.List;

/** What admins do. */
final class Admins {
    private final gg.muster.model.State state;
    private final Queues queues;
    private final Matches matches;

    Admins(gg.muster.model.State state, Queues queues, Matches matches) {
        this.state = state;
        this.queues = queues;
        this.matches = matches;
    }

    LockAdmin.Code lock(String id) {
        var player = state.player(id);
        if (player.match != null) {
            return LockAdmin.Code.IN_MATCH;
        }
        queues.giveUpAll(player);
        player.locked = true;
        state.locked.put(id, state.now());
        return LockAdmin.Code.LOCKED;
    }

    UnlockAdmin.Code unlock(String id) {
        var player = state.player(id);
        if (player.match != null) {
            return UnlockAdmin.Code.IN_MATCH;
        }
        boolean rests = player.cooldownUntil != null && player.cooldownUntil > state.now();
        if (player.isIdle() && !rests) {
            return UnlockAdmin.Code.FREE;
        }
        queues.giveUpAll(player);
        player.locked = false;
        player.cooldownUntil = null;
        state.locked.remove(id);
        return UnlockAdmin.Code.UNLOCKED;
    }

    BanAdmin.Code ban(String id, Duration length) {
        var player = state.player(id);
        long ends = state.in(length);
        if (player.bannedUntil > state.now() && player.bannedUntil >= ends) {
            return BanAdmin.Code.LONGER;
        }
        queues.giveUpAll(player);
        player.bannedUntil = ends;
        return BanAdmin.Code.BANNED;
    }

    UnbanAdmin.Code unban(String id) {
        var player = state.player(id);
        if (player.bannedUntil <= state.now()) {
            return UnbanAdmin.Code.NOT_BANNED;
        }
        player.bannedUntil = 0;
        return UnbanAdmin.Code.UNBANNED;
    }

    KillAdmin.Code kill(Match match) {
        if (!match.isLive()) {
            return KillAdmin.Code.OVER;
        }
        matches.finish(match, State.CANCELLED);
        return KillAdmin.Code.KILLED;
    }

    /** Everything begins again: no match, nobody waits, nobody is on hold. */
    void reset() {
        List.copyOf(state.matches.values()).stream().filter(Match::isLive).forEach(this::kill);
        state.pools().forEach(pool -> queues.empty(pool.id()));
        state.locked.keySet().forEach(id -> state.player(id).locked = false);
        state.locked.clear();
    }

    OpenAdmin.Code open(String pool, boolean open) {
        boolean changed = open ? state.closed.remove(pool) : state.closed.add(pool);
        return changed ? OpenAdmin.Code.DONE : OpenAdmin.Code.UNCHANGED;
    }

    BuildAdmin.Code build(Queue queue, String pool) {
        if (state.closed.contains(pool)) {
            return BuildAdmin.Code.POOL_CLOSED;
        }
        if (state.waiting(pool).size() < queue.shape().players()) {
            return BuildAdmin.Code.TOO_FEW;
        }
        state.wanted.put(pool, state.now());
        return BuildAdmin.Code.READY;
    }
}
