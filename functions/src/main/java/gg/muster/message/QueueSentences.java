package gg.muster.message;

import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.ListQueue;
import gg.muster.queue.ViewQueue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a player is told about their place in a queue: what happened, and what to do next. */
public final class QueueSentences {
    /** When Redis does not answer. */
    public static final String UNAVAILABLE = "Queues are unavailable for a moment, try again shortly.";

    /** When something broke that should not have. */
    public static final String FAILED =
            "Something went wrong here, and it has been noted. Please try again in a moment.";

    /** When a button or command belongs to something that is over. */
    public static final String GONE = "That no longer exists.";

    private QueueSentences() {}

    public static String join(League league, Queue queue, JoinQueue.Code code, JoinQueue.Told told) {
        return switch (code) {
            case JOINED -> "You have joined the " + name(queue, told.pool()) + " queue.";
            case LOOKING_UP -> "Looking you up…";
            case OUT_OF_SEASON -> outOfSeason(told.season());
            case QUEUE_CLOSED ->
                "Queue closed. The " + name(queue, told.pool())
                        + " queue is not open right now; try again once an admin opens it.";
            case ALREADY_QUEUED ->
                "Already in queue or match. You have been in the " + name(queue, told.pool()) + " queue since "
                        + Words.relative(told.since()) + ".";
            case IN_MATCH -> "Already in queue or match. " + inMatch(told.match(), told.chat());
            case IN_PARTY -> inParty(told.chat());
            case LOCKED -> locked(told.reason());
            case BANNED -> BanSentences.banned(told.until(), told.reason(), told.match());
            case ON_COOLDOWN -> onCooldown(told.until());
            case NOT_REGISTERED -> notRegistered(league);
            case NO_MMR ->
                "You have no MMR yet, so I can't tell your tier. Link your Riot account on the league's website or ask an admin, then use /queue again.";
            case NOT_ELIGIBLE ->
                "Your league status is **" + Words.spoken(told.status()) + "**, and only " + statuses(queue)
                        + " can queue. If that looks wrong, ask an admin.";
            case DATABASE_DOWN ->
                "I can't look you up right now, because the league's player database is out of reach. Please use "
                        + joinCommand(league) + " again in a few minutes.";
            case LOOKUP_EXPIRED -> "That took too long. Please use " + joinCommand(league) + " again.";
        };
    }

    public static String leave(League league, LeaveQueue.Code code, LeaveQueue.Told told) {
        return switch (code) {
            case LEFT ->
                "You have left the " + queues(league, told.pools()) + ". " + howToJoin(league)
                        + " whenever you want to play.";
            case NOT_QUEUED ->
                told.pool() == null
                        ? inNoQueue(league)
                        : "You are not in the " + queues(league, List.of(told.pool())) + ".";
            case IN_MATCH -> "You are past the queue already. " + inMatch(told.match(), told.chat());
            case IN_PARTY ->
                told.pool() == null
                        ? inParty(told.chat())
                        : "You wait with your party, and its leader takes all of you out of the queue with /party dequeue"
                                + there(told.chat()) + ". To go on without it, use /party leave.";
        };
    }

    /** Said to one whom the league does not know. */
    static String notRegistered(League league) {
        return switch (league.sorting()) {
            case MMR, CHOICE ->
                "I can't find you among the players of " + league.name()
                        + ". Link your Discord account on the league's website, then use " + joinCommand(league)
                        + " again in a minute.";
            case ROSTER ->
                "You are in no league of " + league.name()
                        + " yet, so I don't know which queue is yours. Ask an admin to" + " put you into one, then use "
                        + joinCommand(league) + " again.";
        };
    }

    public static String view(League league, Queue queue, ViewQueue.Code code, ViewQueue.Told told) {
        return switch (code) {
            case IDLE -> idle(league, queue, told);
            case QUEUED ->
                "You have been in the " + name(queue, told.pool()) + " queue since " + Words.relative(told.since())
                        + lane(queue, told.lane()) + done(queue, told.lane()) + ", with "
                        + told.ahead()
                        + " ahead of you.\n"
                        + ForecastSentences.waitingFor(queue, told)
                        + (told.endsAt() == null
                                ? ""
                                : " Your place is kept until " + Words.relative(told.endsAt()) + ".");
            case IN_MATCH -> inMatch(told.match(), told.chat()) + checkIn(queue, told.state());
            case LOCKED -> locked(told.reason());
            case BANNED -> BanSentences.banned(told.until(), told.reason(), told.match());
            case ON_COOLDOWN -> onCooldown(told.until());
        };
    }

    private static String idle(League league, Queue queue, ViewQueue.Told told) {
        if (told.party() != null) {
            return "You are not in a queue. " + inParty(told.chat());
        }
        if (told.pool() != null) {
            return "You are not in a queue. " + pool(league, queue, told);
        }
        return league.sorting() == League.Sorting.ROSTER
                ? "You are not in a queue. " + notRegistered(league)
                : inNoQueue(league);
    }

    private static String pool(League league, Queue queue, ViewQueue.Told told) {
        if (!told.inSeason()) {
            return "Queues are not in season.";
        }
        return told.open()
                ? "Use " + joinCommand(league) + " to join the " + name(queue, told.pool()) + " queue. "
                        + ForecastSentences.progress(told.waiting(), told.size()) + " "
                        + ForecastSentences.usual(told.usual())
                : "The " + name(queue, told.pool()) + " queue is closed right now.";
    }

    /** A queue among all of them. */
    static String line(League league, ListQueue.Pool pool) {
        var queue = league.queueOf(pool.pool());
        return name(queue, pool.pool()) + ": " + pool.waiting() + " of "
                + queue.shape().players() + " waiting, "
                + (pool.running() == 0 ? "none running" : pool.running() + " running")
                + (pool.open() ? "" : ", closed");
    }

    /** Said to one who is in none. */
    public static String inNoQueue(League league) {
        return "You are not in a queue. " + howToJoin(league) + " to join.";
    }

    /** {@code **Expert** combine queue}, and of several {@code **dm-1v1** and **dm-ffa** queues}. */
    static String queues(League league, @Nullable List<String> pools) {
        var names = (pools == null ? List.<String>of() : pools)
                .stream().map(pool -> name(league.queueOf(pool), pool)).toList();
        return String.join(" and ", names) + (names.size() == 1 ? " queue" : " queues");
    }

    /** The beginning of a sentence. */
    static String howToJoin(League league) {
        return switch (league.joining()) {
            case COMMAND -> "Use /queue";
            case SUBCOMMANDS -> "Use /queue join";
            case PANELS -> "Press Join in a queue's channel";
        };
    }

    /** What is typed to join, or to see where one may. */
    static String joinCommand(League league) {
        return switch (league.joining()) {
            case COMMAND, PANELS -> "/queue";
            case SUBCOMMANDS -> "/queue join";
        };
    }

    /** What is typed to give up one's places. */
    static String leaveCommand(League league) {
        return switch (league.joining()) {
            case COMMAND, PANELS -> "/queue action:leave";
            case SUBCOMMANDS -> "/queue leave";
        };
    }

    /** What is typed to see where one stands. */
    static String statusCommand(League league) {
        return switch (league.joining()) {
            case COMMAND, PANELS -> "/queue action:status";
            case SUBCOMMANDS -> "/queue status";
        };
    }

    private static String outOfSeason(@Nullable String season) {
        return "Queues only available during " + Words.spoken(season) + ".";
    }

    static String inMatch(@Nullable String match, @Nullable String chat) {
        return "You are in match " + match
                + (chat == null ? "; its rooms are being made." : ": " + Words.channel(chat));
    }

    /** What is due in a match that waits for its players. */
    private static String checkIn(Queue queue, @Nullable String state) {
        var stage = queue.play().ready();
        return "READY_UP".equals(state) && stage != null && stage.asking() == Play.Asking.CHECK_IN
                ? " It begins when everybody has checked in: use /checkin, if you have not."
                : "";
    }

    /** Said to those in a party, whose leader queues them all. */
    private static String inParty(@Nullable String chat) {
        return "You are in a party, so its leader queues all of you with /party queue" + there(chat)
                + ". To queue alone, leave the party first with /party leave.";
    }

    private static String there(@Nullable String chat) {
        return chat == null ? "" : " in " + Words.channel(chat);
    }

    /** Said to those who queue in another channel than the one for it. */
    public static String elsewhere(String channel) {
        return "Please use /queue in #" + channel
                + ": that is where everybody without a party queues. A party is queued by"
                + " its leader, with /party queue in its own channel.";
    }

    private static String locked(@Nullable String reason) {
        return "An admin has put your account on hold" + (reason == null ? "." : ": " + Words.ended(reason))
                + " Please ask an admin.";
    }

    private static String onCooldown(@Nullable Long until) {
        return "On cooldown. You can queue again " + Words.relative(until) + ".";
    }

    private static String name(Queue queue, @Nullable String pool) {
        var poolName = queue.pool(String.valueOf(pool)).map(Queue.Pool::name).orElse(String.valueOf(pool));
        return queue.name().replace("{pool}", "**" + poolName + "**");
    }

    /** Which one they wait in, where there are several. */
    private static String lane(Queue queue, @Nullable String lane) {
        var name = queue.lane(String.valueOf(lane)).map(Queue.Lane::name).orElse("player");
        return queue.lanes().size() == 1 ? "" : queue.pick().equals(Queue.FIT) ? " " + name : ", as **" + name + "**";
    }

    private static String done(Queue queue, @Nullable String lane) {
        return queue.lanes().stream().anyMatch(each -> each.doneId().equals(lane))
                ? ", behind those who still need games"
                : "";
    }

    private static String statuses(Queue queue) {
        return queue.lanes().stream()
                .flatMap(lane -> lane.statuses().stream())
                .map(Words::spoken)
                .collect(Collectors.joining(", "));
    }
}
