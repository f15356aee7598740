package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.party.FindParty;
import gg.muster.party.Party;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the members of a party read: the card that shows it, and what is said in its channel. */
public final class PartyTexts {
    private static final String TITLE = "Party [%s]";
    private static final Pattern MARKED = Pattern.compile("Party \\[(K[a-z0-9]{6})] · .*");

    private PartyTexts() {}

    /** The line at the head of a party's channel, by which the bot knows it. */
    public static String topic(String party) {
        return TITLE.formatted(party) + " · Only its members see this channel, and it goes when the party does.";
    }

    /** The party whose channel has that line at its head; empty where it is no such line. */
    public static Optional<String> partyOf(String topic) {
        var marked = MARKED.matcher(topic);
        return marked.matches() ? Optional.of(marked.group(1)) : Optional.empty();
    }

    /** Who is in it and how to get in, with a button for everything. */
    public static NewMessage card(League league, Party party) {
        return info(league, party)
                .withRows(
                        ActionRow.of(
                                Button.success(id(CustomId.QUEUE_PARTY, league), "Queue"),
                                Button.secondary(id(CustomId.DEQUEUE_PARTY, league), "De-queue"),
                                Button.secondary(id(CustomId.RECODE_PARTY, league), "New code"),
                                Button.danger(id(CustomId.DISBAND_PARTY, league), "Disband")),
                        ActionRow.of(
                                Button.secondary(id(CustomId.FIND_PARTY, league), "Info"),
                                Button.secondary(id(CustomId.LEAVE_PARTY, league), "Leave")));
    }

    /** The same without the buttons. */
    public static NewMessage info(League league, Party party) {
        var members = party.members().stream()
                .map(member -> Words.player(member.id()) + (leads(party, member) ? " · leader" : ""))
                .collect(Collectors.joining("\n"));
        var most = Objects.requireNonNull(league.parties()).most();
        return NewMessage.embeds(
                Embed.titled(TITLE.formatted(party.id()))
                        .withDescription(members)
                        .withFields(List.of(
                                Field.inline("Players", party.size() + " of " + most),
                                Field.inline("Region", region(league, party)),
                                Field.inline("Queue", waits(league, party)),
                                Field.wide("Friends join with", PartySentences.howToJoin(party.joinCode()))))
                        .withFooter(
                                "Only the leader queues, removes, promotes, changes the code and disbands. Anybody may leave."));
    }

    /** What its members have achieved, the one who has been there longest first. */
    public static NewMessage stats(League league, Party party, @Nullable List<FindParty.Played> stats) {
        var played = stats == null ? List.<FindParty.Played>of() : stats;
        var lines = party.members().stream()
                .map(member -> stats(league, member, played))
                .collect(Collectors.joining("\n"));
        return NewMessage.embeds(
                Embed.titled(TITLE.formatted(party.id()) + " · Statistics").withDescription(lines));
    }

    private static String stats(League league, Party.Member member, List<FindParty.Played> all) {
        var lines = all.stream()
                .filter(played -> played.player().equals(member.id()))
                .map(played -> (league.rated().size() > 1 ? StatsTexts.nameOf(league, played.gamemode()) + ": " : "")
                        + "rating **" + played.stats().rating() + "**, "
                        + Words.games(played.stats().games(), played.stats().wins()))
                .collect(Collectors.joining("; "));
        return Words.player(member.id()) + " · " + (lines.isEmpty() ? "no match finished here yet" : lines);
    }

    /** Asked before a party is ended; the question can be answered until that ms. */
    public static NewMessage askEnd(League league, Party party, long untilMs) {
        var yes = CustomId.choice(CustomId.END_PARTY, league.id(), party.id(), String.valueOf(untilMs));
        return NewMessage.text("This ends party " + PartySentences.name(party.id()) + " for "
                        + Words.count(party.size(), "member")
                        + ", and its channel goes with it. The button stops working "
                        + Words.relative(untilMs) + ".")
                .withRows(ActionRow.of(
                        Button.danger(yes.toString(), "Disband the party"),
                        Button.secondary(id(CustomId.KEEP_PARTY, league), "Keep it")));
    }

    /** The first words in its channel; they lead its members there. */
    public static NewMessage welcome(Party party) {
        var ids = party.members().stream().map(Party.Member::id).toList();
        return NewMessage.text(ids.stream().map(Words::player).collect(Collectors.joining(", "))
                        + ": this is your party's channel. Only its members see it, and everything about the party happens"
                        + " here.")
                .mentioning(AllowedMentions.users(ids));
    }

    public static NewMessage joined(String player) {
        return NewMessage.text(Words.player(player) + " has joined the party. Welcome!")
                .mentioning(AllowedMentions.users(List.of(player)));
    }

    /** {@code why} as the scripts give it; {@code by}: who had it happen; {@code leader}: who leads it from here on, if that has changed. */
    public static NewMessage left(String player, String why, @Nullable String by, @Nullable String leader) {
        var gone = Words.player(player)
                + switch (why) {
                    case "kicked" -> " was removed from the party by " + Words.player(String.valueOf(by)) + ".";
                    case "left_server" -> " has left the server, and the party with it.";
                    default -> " has left the party.";
                };
        return NewMessage.text(
                gone + (leader == null ? "" : " " + Words.player(leader) + " has been here longest and leads it now."));
    }

    /** Said directly to whoever was removed. */
    public static NewMessage kicked(String party, @Nullable String by) {
        return NewMessage.text("The leader of party " + PartySentences.name(party) + ", "
                + Words.player(String.valueOf(by))
                + ", has removed you from it. Start your own with /party create, or use"
                + " /queue to play alone.");
    }

    public static NewMessage promoted(String player, @Nullable String by) {
        return NewMessage.text(Words.player(player) + " leads the party now, as " + Words.player(String.valueOf(by))
                        + " wants it.")
                .mentioning(AllowedMentions.users(List.of(player)));
    }

    public static NewMessage recoded(String by) {
        return NewMessage.text(
                Words.player(by) + " has changed the party's code. The card above shows the new one; the one"
                        + " before leads nowhere.");
    }

    /** The party is in a queue now. */
    public static NewMessage queued(League league, String pool) {
        return NewMessage.text("The party is in the " + queue(league, pool)
                + ". If anybody joins or leaves the party, it is" + " taken out again.");
    }

    /** A match did not begin. */
    public static NewMessage returned(League league, String pool) {
        return NewMessage.text(
                "The match did not begin, so the party is back in the " + queue(league, pool) + ", at its old place.");
    }

    public static NewMessage matched(String match) {
        return NewMessage.text("You are in match " + match
                + ", all of you. Its rooms are being made, and a direct message" + " leads each of you there.");
    }

    /** A match that it was in is over; {@code to} and {@code why} as the scripts give them. */
    public static NewMessage freed(String match, String to, String why) {
        var again = " You are still together, and your leader can queue you again, with /party queue.";
        return NewMessage.text("Match " + match
                + switch (why) {
                    case "not_ready" -> " did not begin, because not everybody was there in time.";
                    default -> (to.equals("CANCELLED") ? " was cancelled." : " is over.") + again;
                });
    }

    /** The party is in no queue any more; {@code why} as the scripts give it; {@code by}: the member because of whom. */
    public static NewMessage dequeued(League league, String pool, String why, @Nullable String by) {
        var whom = Words.player(String.valueOf(by));
        var because = switch (why) {
            case "asked" -> "as " + whom + " wants it";
            case "joined" -> "because somebody has joined it";
            case "left" -> "because " + whom + " has left it";
            case "kicked" -> "because " + whom + " was removed from it";
            case "left_server" -> "because " + whom + " has left the server";
            case "expired" -> "because it waited for so long";
            case "locked" -> "because an admin has put " + whom + " on hold";
            case "reset" -> "because an admin has reset all queues";
            case "matched" -> "because " + whom + " is in a match";
            case "banned" -> "because an admin has banned " + whom;
            case "unlocked" -> "because an admin has taken " + whom + " out of it";
            default -> "because of " + whom;
        };
        return NewMessage.text("The party is out of the " + queue(league, pool) + ", " + because
                + ". Its leader can queue it again, with /party queue.");
    }

    /** Nobody did anything for so long; {@code endsAt} in ms. */
    public static NewMessage ending(Party party, long endsAt) {
        return NewMessage.text(
                        "Are you still there? Nobody has done anything in this party for a long time, so it ends "
                                + Words.relative(endsAt)
                                + ". Press **Info** on its card, or use any /party command, to keep it.")
                .mentioning(AllowedMentions.users(List.of(party.leaderID())));
    }

    /** Said directly to those who were in it. */
    public static NewMessage ended(String party, String why, @Nullable String by) {
        var name = "Party " + PartySentences.name(party);
        return NewMessage.text(switch (why) {
                    case "disbanded" ->
                        name + " is over: its leader, " + Words.player(String.valueOf(by)) + ", has disbanded it.";
                    case "idle" -> name + " is over, because nobody did anything in it for a day.";
                    default -> name + " is over.";
                }
                + " Start another with /party create, or use /queue to play alone.");
    }

    /** The queue of a pool; one that the league no longer has by its id. */
    static String queue(League league, String pool) {
        return league.queues().stream().anyMatch(queue -> queue.pool(pool).isPresent())
                ? QueueSentences.queues(league, List.of(pool))
                : pool + " queue";
    }

    private static boolean leads(Party party, Party.Member member) {
        return member.id().equals(party.leaderID());
    }

    private static String region(League league, Party party) {
        return party.region() == null
                ? "its leader's"
                : league.queues().stream()
                        .flatMap(queue -> queue.pool(party.region()).stream())
                        .findFirst()
                        .map(Queue.Pool::name)
                        .orElse(party.region());
    }

    private static String waits(League league, Party party) {
        if (party.pool() == null) {
            return party.match() == null ? "not in one" : "in match " + party.match();
        }
        return "in the " + queue(league, party.pool()) + " since " + Words.relative(party.at());
    }

    private static String id(String action, League league) {
        return CustomId.of(action, league.id()).toString();
    }
}
