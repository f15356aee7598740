package gg.muster.outbox.setup;

import gg.muster.discord.model.Channel;
import gg.muster.league.Queue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line at the head of a queue's channel. By it the bot knows its own, whatever they are called and wherever they are. */
final class Marker {
    private static final Pattern MARKED = Pattern.compile("Muster queue (.{1,32}?) · .*", Pattern.DOTALL);

    private Marker() {}

    static String of(Queue queue) {
        return "Muster queue " + queue.id() + " · Press Join Queue below to play. The bot keeps this channel in order.";
    }

    /** The queue whose channel this is; empty where it is none of ours. */
    static Optional<String> queue(Channel channel) {
        return Optional.ofNullable(channel.topic())
                .map(MARKED::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }
}
