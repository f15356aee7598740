package gg.muster.message;

import gg.muster.league.League;
import gg.muster.party.CreateParty;
import gg.muster.party.DisbandParty;
import gg.muster.party.FindParty;
import gg.muster.party.JoinParty;
import gg.muster.party.KickParty;
import gg.muster.party.LeaveParty;
import gg.muster.party.PromoteParty;
import gg.muster.party.RecodeParty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody is told about what they did with a party: what happened, and what to do next. */
public final class PartySentences {
    public static final String ENDING_EXPIRED =
            "That question is too old, and your party goes on. Use /party disband to be asked again.";
    public static final String KEPT = "Nothing changed: your party goes on.";
    public static final String WHICH_MEMBER = "Nothing changed: please say which member.";
    public static final String NO_PARTIES = "Nobody queues as a party here. Use /queue to play.";

    private PartySentences() {}

    public static String create(League league, CreateParty.Code code, CreateParty.Told told) {
        return switch (code) {
            case CREATED -> {
                var party = Objects.requireNonNull(told.party());
                yield "Your party " + name(party.id()) + " is there. Its own channel, " + party.channelName()
                        + ", opens in a moment. Your friends join with " + howToJoin(party.joinCode()) + "."
                        + outOf(league, told.pools());
            }
            case ALREADY -> already(told.id(), told.channel());
            case TAKEN -> throw new IllegalArgumentException("asked again with others");
        };
    }

    public static String join(League league, JoinParty.Code code, JoinParty.Told told) {
        return switch (code) {
            case JOINED -> {
                var party = Objects.requireNonNull(told.party());
                yield "You are in party " + name(party.id()) + " now, " + members(party.size()) + ". "
                        + (party.channel() == null
                                ? "Its own channel opens in a moment."
                                : "Everything else happens in its own channel: " + Words.channel(party.channel()))
                        + outOf(league, told.pools()) + leftQueue(league, told.left());
            }
            case ALREADY ->
                told.same()
                        ? "You are in party " + name(told.id()) + " already" + place(told.channel())
                        : already(told.id(), told.channel());
            case FULL ->
                "Party " + name(told.id()) + " is full: it has " + Words.count(told.size(), "player")
                        + ". Ask its leader to make room, or start your own with /party create.";
            case NO_SUCH_CODE ->
                "No party has that code. It changes when its leader wants that or removes somebody, so ask for the one"
                        + " that works now.";
        };
    }

    public static String leave(League league, LeaveParty.Code code, LeaveParty.Told told) {
        return switch (code) {
            case LEFT ->
                told.ended()
                        ? "You have left party " + name(told.id()) + ". You were its last member, so it is over."
                        : "You have left party " + name(told.id()) + "."
                                + (told.leader() == null ? "" : " " + Words.player(told.leader()) + " leads it now.")
                                + leftQueue(league, told.left());
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
        };
    }

    public static String kick(League league, String member, KickParty.Code code, KickParty.Told told) {
        return switch (code) {
            case KICKED ->
                Words.player(member) + " is out of the party. " + newCode(told.joinCode())
                        + leftQueue(league, told.left());
            case NOT_MEMBER -> notMember(member);
            case YOURSELF -> "You cannot remove yourself. Use /party leave to go, or /party disband to end the party.";
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
            case NOT_LEADER -> notLeader(told.leader());
            case TAKEN -> throw new IllegalArgumentException("asked again with another");
        };
    }

    public static String promote(String member, PromoteParty.Code code, PromoteParty.Told told) {
        return switch (code) {
            case PROMOTED -> Words.player(member) + " leads the party now.";
            case NOT_MEMBER -> notMember(member);
            case YOURSELF -> "You lead the party already.";
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
            case NOT_LEADER -> notLeader(told.leader());
        };
    }

    public static String recode(RecodeParty.Code code, RecodeParty.Told told) {
        return switch (code) {
            case RECODED -> newCode(told.joinCode());
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
            case NOT_LEADER -> notLeader(told.leader());
            case TAKEN -> throw new IllegalArgumentException("asked again with another");
        };
    }

    public static String disband(League league, DisbandParty.Code code, DisbandParty.Told told) {
        return switch (code) {
            case DISBANDED ->
                "Party " + name(told.id()) + " is over. Its members are told, and its channel goes in a moment."
                        + leftQueue(league, told.left());
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
            case NOT_LEADER -> notLeader(told.leader());
        };
    }

    /** Why somebody may not look at a party, or not as its leader. */
    public static String find(FindParty.Code code, FindParty.Told told) {
        return switch (code) {
            case NO_PARTY -> noParty();
            case WRONG_PLACE -> wrongPlace(told.channel());
            case NOT_LEADER -> notLeader(told.leader());
            case FOUND -> throw new IllegalArgumentException("there is a party to be shown");
        };
    }

    /** {@code **K8d0wl5**}. */
    static String name(@Nullable String party) {
        return "**" + party + "**";
    }

    static String howToJoin(String code) {
        return "`/party join code:" + code + "`";
    }

    static String noParty() {
        return "You are in no party. Start one with /party create, or join one with /party join and its code.";
    }

    static String wrongPlace(@Nullable String channel) {
        return "Please do that in your party's own channel" + place(channel);
    }

    static String notLeader(@Nullable String leader) {
        return "Only the party's leader may do that, " + Words.player(String.valueOf(leader))
                + ". Ask them to, or to promote you.";
    }

    private static String notMember(String member) {
        return Words.player(member) + " is not in your party. Use /party info to see who is.";
    }

    private static String already(@Nullable String id, @Nullable String channel) {
        return "You are in party " + name(id)
                + " already, and nobody is in two. Leave it first, with /party leave"
                + (channel == null ? "." : " in " + Words.channel(channel) + ".");
    }

    /** The end of a sentence. */
    private static String place(@Nullable String channel) {
        return channel == null ? "." : ": " + Words.channel(channel);
    }

    private static String members(int size) {
        return "one of " + Words.count(size, "member");
    }

    private static String newCode(@Nullable String code) {
        return "Friends join with " + howToJoin(String.valueOf(code)) + " from now on; the code before leads nowhere.";
    }

    private static String outOf(League league, @Nullable List<String> pools) {
        return pools == null || pools.isEmpty()
                ? ""
                : "\nYou are out of the " + QueueSentences.queues(league, pools)
                        + ": whoever is in a party queues with it.";
    }

    private static String leftQueue(League league, @Nullable String pool) {
        return pool == null
                ? ""
                : "\nThe party was in the " + PartyTexts.queue(league, pool)
                        + " and is out of it, because it has changed. Its leader can queue it again.";
    }
}
