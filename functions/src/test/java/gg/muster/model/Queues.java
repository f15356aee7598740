package gg.muster.model;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.StayQueue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places in queues. */
final class Queues {
    private final State state;

    Queues(State state) {
        this.state = state;
    }

    /** {@code asked}: the pool they ask for, where they may choose. */
    JoinQueue.Code join(Queue queue, String id, @Nullable String asked) {
        var player = state.player(id);
        var chosen = state.league.sorting() == League.Sorting.CHOICE ? State.choice(queue, player, asked) : null;
        if (waitsAlready(player, chosen) && player.party == null) {
            return JoinQueue.Code.ALREADY_QUEUED;
        }
        var refusal = refusal(player);
        if (refusal != null) {
            return JoinQueue.Code.valueOf(refusal);
        }
        if (player.party != null) {
            return JoinQueue.Code.IN_PARTY;
        }
        var profile = chosen == null
                ? state.profiles.get(id)
                : new State.Profile(chosen, queue.laneIds().getFirst());
        if (profile == null) {
            return JoinQueue.Code.NOT_REGISTERED;
        }
        if (state.closed.contains(profile.pool())) {
            return JoinQueue.Code.QUEUE_CLOSED;
        }
        add(player, new Player.Entry(profile.pool(), profile.lane(), state.now(), null));
        begin(id);
        player.seenAt = state.now();
        if (chosen != null && queue.pools().size() > 1) {
            player.lastPool = chosen;
        }
        return JoinQueue.Code.JOINED;
    }

    /** In one queue at a time, but for those of panels. */
    private boolean waitsAlready(Player player, @Nullable String chosen) {
        return state.league.joining() == League.Joining.PANELS
                ? player.entries.containsKey(chosen)
                : !player.entries.isEmpty();
    }

    /** What keeps somebody out of every queue; null: nothing. */
    @Nullable
    String refusal(Player player) {
        if (player.match != null) {
            return "IN_MATCH";
        }
        if (player.locked) {
            return "LOCKED";
        }
        if (player.bannedUntil > state.now()) {
            return "BANNED";
        }
        return player.cooldownUntil != null && player.cooldownUntil > state.now() ? "ON_COOLDOWN" : null;
    }

    /** {@code pool} null: all of them; {@code whole}: with the place of the party that they lead. */
    LeaveQueue.Code leave(String id, @Nullable String pool, boolean whole) {
        var player = state.player(id);
        if (player.match != null) {
            return LeaveQueue.Code.IN_MATCH;
        }
        boolean waits = pool == null ? !player.entries.isEmpty() : player.entries.containsKey(pool);
        var party = state.partyOf(id);
        if (party != null && !(waits && whole && party.leader.equals(id))) {
            return LeaveQueue.Code.IN_PARTY;
        }
        if (!waits) {
            return LeaveQueue.Code.NOT_QUEUED;
        }
        if (pool == null) {
            giveUpAll(player);
        } else {
            giveUp(player, pool);
        }
        return LeaveQueue.Code.LEFT;
    }

    StayQueue.Code stay(String id) {
        var player = state.player(id);
        if (player.match != null) {
            return StayQueue.Code.IN_MATCH;
        }
        if (player.entries.isEmpty()) {
            return StayQueue.Code.NOT_QUEUED;
        }
        begin(holder(player));
        player.seenAt = state.now();
        return StayQueue.Code.STAYED;
    }

    /** Whose place it is: their own, or that of whoever queued their party. */
    private String holder(Player player) {
        var party = player.waiting().getFirst().party();
        var members = party == null ? List.<String>of() : Objects.requireNonNull(state.parties.get(party)).members;
        return members.stream()
                .filter(member -> state.due.containsKey("entry:" + member))
                .findFirst()
                .orElse(player.id);
    }

    /** These were found to have left the guild; how many of them lost a place. */
    int sift(List<String> left, Parties parties) {
        int dropped = 0;
        for (var id : left) {
            var player = state.player(id);
            if (player.seenAt >= state.now()) {
                continue;
            }
            if (!player.entries.isEmpty()) {
                giveUpAll(player);
                dropped++;
            }
            var party = state.partyOf(id);
            if (party != null) {
                parties.part(party, id);
            }
        }
        return dropped;
    }

    /** Everybody is taken out of one queue. */
    int empty(String pool) {
        var waiting = state.waiting(pool);
        waiting.stream().filter(player -> player.entries.containsKey(pool)).forEach(player -> giveUp(player, pool));
        return waiting.size();
    }

    void add(Player player, Player.Entry entry) {
        player.entries.put(entry.pool(), entry);
    }

    /** The place lasts for the full time from now on; an end that is later already stays. */
    void begin(String id) {
        begin(id, state.now());
    }

    /** The same from a ms before. */
    void begin(String id, long since) {
        var rules = state.league.rules();
        long ends = Math.max(
                since + Duration.ofMinutes(rules.entryMinutes()).toMillis(), state.due.getOrDefault("entry:" + id, 0L));
        long reminder = ends - Duration.ofMinutes(rules.reminderMinutes()).toMillis();
        state.due.put("entry:" + id, ends);
        state.due.remove("reminder:" + id);
        if (reminder > state.now()) {
            state.due.put("reminder:" + id, reminder);
        }
    }

    void giveUpAll(Player player) {
        player.waiting().forEach(entry -> giveUp(player, entry.pool()));
    }

    /** Gives up one place; that of a party is given up by all of them. */
    void giveUp(Player player, String pool) {
        var entry = State.entry(player, pool);
        remove(player, pool);
        var party = entry.party() == null ? null : state.parties.get(entry.party());
        if (party != null) {
            party.members.stream()
                    .map(state::player)
                    .filter(member -> member.entries.containsKey(pool))
                    .forEach(member -> remove(member, pool));
            party.pool = null;
        }
    }

    /** With the last place goes what was to happen to it. */
    void remove(Player player, String pool) {
        player.entries.remove(pool);
        if (player.entries.isEmpty()) {
            state.due.remove("entry:" + player.id);
            state.due.remove("reminder:" + player.id);
        }
    }
}
