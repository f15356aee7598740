package gg.muster.model;

import gg.muster.party.CreateParty;
import gg.muster.party.DequeueParty;
import gg.muster.party.DisbandParty;
import gg.muster.party.JoinParty;
import gg.muster.party.KickParty;
import gg.muster.party.LeaveParty;
import gg.muster.party.PromoteParty;
import gg.muster.party.QueueParty;
import gg.muster.party.RecodeParty;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Friends who queue together: all of them or nobody. */
final class Parties {
    /** A party in which nobody does anything ends after the first; its members hear of it at the second. */
    private static final Duration IDLE = Duration.ofHours(24);

    private static final Duration TOLD = Duration.ofHours(23);

    private final State state;
    private final Queues queues;

    Parties(State state, Queues queues) {
        this.state = state;
        this.queues = queues;
    }

    /** Who is in a party makes no other; {@code id} and {@code code} are what chance made up for it. */
    CreateParty.Code create(String founder, @Nullable String asked, String id, String code) {
        if (state.partyOf(founder) != null) {
            return CreateParty.Code.ALREADY;
        }
        var player = state.player(founder);
        var region = State.choice(state.league.mainQueue(), player, asked);
        queues.giveUpAll(player);
        state.parties.put(id, new Party(id, region, founder, code));
        player.party = id;
        player.seenAt = state.now();
        touch(id, state.now());
        return CreateParty.Code.CREATED;
    }

    JoinParty.Code join(String id, String code) {
        if (state.partyOf(id) != null) {
            return JoinParty.Code.ALREADY;
        }
        var found = state.parties.values().stream()
                .filter(party -> party.code.equals(code))
                .findFirst();
        if (found.isEmpty()) {
            return JoinParty.Code.NO_SUCH_CODE;
        }
        var party = found.get();
        if (party.members.size()
                >= Objects.requireNonNull(state.league.parties()).most()) {
            return JoinParty.Code.FULL;
        }
        withdraw(party);
        var player = state.player(id);
        queues.giveUpAll(player);
        party.members.add(id);
        player.party = party.id;
        player.seenAt = state.now();
        touch(party.id, state.now());
        return JoinParty.Code.JOINED;
    }

    LeaveParty.Code leave(String id) {
        var party = state.partyOf(id);
        if (party == null) {
            return LeaveParty.Code.NO_PARTY;
        }
        part(party, id);
        return LeaveParty.Code.LEFT;
    }

    /** {@code code}: the one that replaces what the member may know. */
    KickParty.Code kick(String by, String member, String code) {
        var party = state.partyOf(by);
        if (party == null) {
            return KickParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return KickParty.Code.NOT_LEADER;
        }
        if (member.equals(by)) {
            return KickParty.Code.YOURSELF;
        }
        if (!party.members.contains(member)) {
            return KickParty.Code.NOT_MEMBER;
        }
        part(party, member);
        party.code = code;
        return KickParty.Code.KICKED;
    }

    /** It stays where it waits: nobody came or went. */
    PromoteParty.Code promote(String by, String member) {
        var party = state.partyOf(by);
        if (party == null) {
            return PromoteParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return PromoteParty.Code.NOT_LEADER;
        }
        if (member.equals(by)) {
            return PromoteParty.Code.YOURSELF;
        }
        if (!party.members.contains(member)) {
            return PromoteParty.Code.NOT_MEMBER;
        }
        party.leader = member;
        touch(party.id, state.now());
        return PromoteParty.Code.PROMOTED;
    }

    RecodeParty.Code recode(String by, String code) {
        var party = state.partyOf(by);
        if (party == null) {
            return RecodeParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return RecodeParty.Code.NOT_LEADER;
        }
        party.code = code;
        touch(party.id, state.now());
        return RecodeParty.Code.RECODED;
    }

    /** {@code asked}: the party that they were asked about. */
    DisbandParty.Code disband(String by, String asked) {
        var party = state.partyOf(by);
        if (party == null || !party.id.equals(asked)) {
            return DisbandParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return DisbandParty.Code.NOT_LEADER;
        }
        end(party);
        return DisbandParty.Code.DISBANDED;
    }

    QueueParty.Code queue(String by) {
        var party = state.partyOf(by);
        if (party == null) {
            return QueueParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return QueueParty.Code.NOT_LEADER;
        }
        if (party.pool != null) {
            return QueueParty.Code.ALREADY_QUEUED;
        }
        if (party.members.size() < 2) {
            return QueueParty.Code.ALONE;
        }
        if (state.closed.contains(party.region)) {
            return QueueParty.Code.QUEUE_CLOSED;
        }
        for (var member : party.members) {
            var refusal = queues.refusal(state.player(member));
            if (refusal != null) {
                return QueueParty.Code.valueOf(refusal);
            }
        }
        enter(party, by);
        return QueueParty.Code.QUEUED;
    }

    private void enter(Party party, String by) {
        var lane = String.valueOf(party.members.size());
        for (var member : party.members) {
            queues.add(state.player(member), new Player.Entry(party.region, lane, state.now(), party.id));
        }
        party.pool = party.region;
        party.at = state.now();
        state.player(by).seenAt = state.now();
        queues.begin(by);
        touch(party.id, state.now());
    }

    DequeueParty.Code dequeue(String by) {
        var party = state.partyOf(by);
        if (party == null) {
            return DequeueParty.Code.NO_PARTY;
        }
        if (!party.leader.equals(by)) {
            return DequeueParty.Code.NOT_LEADER;
        }
        if (party.pool == null) {
            return DequeueParty.Code.NOT_QUEUED;
        }
        withdraw(party);
        touch(party.id, state.now());
        return DequeueParty.Code.LEFT;
    }

    /** One is out of it, the last one ends it; where they led it, whoever has been there longest does. */
    void part(Party party, String id) {
        if (party.members.size() == 1) {
            end(party);
            return;
        }
        withdraw(party);
        party.members.remove(id);
        state.player(id).party = null;
        if (party.leader.equals(id)) {
            party.leader = party.members.getFirst();
        }
        touch(party.id, state.now());
    }

    void end(Party party) {
        withdraw(party);
        party.members.forEach(member -> state.player(member).party = null);
        state.parties.remove(party.id);
        state.due.remove("party:" + party.id);
        state.due.remove("idle:" + party.id);
    }

    /** Whoever comes or goes takes it out of its queue. */
    private void withdraw(Party party) {
        if (party.pool != null) {
            queues.giveUp(state.player(party.members.getFirst()), party.pool);
        }
    }

    /** Somebody did something: from then on it lasts for the full time. */
    void touch(String id, long at) {
        state.due.put("party:" + id, at + IDLE.toMillis());
        state.due.put("idle:" + id, at + TOLD.toMillis());
    }

    /** One that waits, or played lately, lasts for longer by itself; false for any other. */
    boolean prolong(Party party) {
        long used = party.pool != null
                ? state.now()
                : party.members.stream()
                        .mapToLong(member -> state.player(member).lastMatchAt)
                        .max()
                        .orElse(0);
        if (used + TOLD.toMillis() <= state.now()) {
            return false;
        }
        touch(party.id, used);
        return true;
    }
}
