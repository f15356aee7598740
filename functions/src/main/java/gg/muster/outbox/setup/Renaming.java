package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelEdit;
import gg.muster.discord.model.ChannelType;
import gg.muster.message.SetUpSentences;
import java.util.Optional;

/** Names and headlines that somebody changed. Discord takes two changes in ten minutes; what is too much is left for later. */
final class Renaming {
    private Renaming() {}

    static Channel back(Discord discord, Look look, Channel channel, String name) {
        var what = channel.is(ChannelType.CATEGORY) ? SetUpSentences.category(name) : SetUpSentences.channel(name);
        return edit(discord, look, channel, what, ChannelEdit.name(name))
                .map(renamed -> said(look, renamed, SetUpSentences.renamed(what, Look.name(channel))))
                .orElse(channel);
    }

    static Channel headline(Discord discord, Look look, Channel channel, String topic) {
        var what = Look.called(channel);
        return edit(discord, look, channel, what, ChannelEdit.topic(topic))
                .map(marked -> said(look, marked, SetUpSentences.marked(what)))
                .orElse(channel);
    }

    private static Channel said(Look look, Channel changed, String sentence) {
        look.see(changed);
        look.done.add(sentence);
        return changed;
    }

    /** Being told to wait is what comes of too many changes. */
    private static Optional<Channel> edit(Discord discord, Look look, Channel channel, String what, ChannelEdit edit) {
        return look.attempt("rename", what, () -> {
                    try {
                        return Optional.of(discord.editChannel(channel.id(), edit, look.reason()));
                    } catch (DiscordException.RateLimited later) {
                        look.problem(SetUpSentences.notRenamed(what));
                        return Optional.<Channel>empty();
                    }
                })
                .flatMap(renamed -> renamed);
    }
}
